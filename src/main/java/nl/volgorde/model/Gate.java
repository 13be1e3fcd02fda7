package nl.volgorde.model;

/** How many of an item's HARD preconditions must be met (method §4). An item without any has an open gate. */
public sealed interface Gate {
    /** Every one; the default. */
    record All() implements Gate {}

    /** At least one. */
    record Any() implements Gate {}

    /**
     * At least so many.
     *
     * @param count 1 or more
     */
    record AtLeast(int count) implements Gate {
        public AtLeast {
            if (count < 1) {
                throw new IllegalArgumentException("AT_LEAST needs a count of 1 or more, got " + count);
            }
        }
    }

    static Gate all() {
        return new All();
    }

    static Gate any() {
        return new Any();
    }

    static Gate atLeast(int count) {
        return new AtLeast(count);
    }

    /** How many of {@code preconditions} must be met; never more than 0 when there are none. */
    default int required(int preconditions) {
        return switch (this) {
            case All _ -> preconditions;
            case Any _ -> Math.min(1, preconditions);
            case AtLeast atLeast -> preconditions == 0 ? 0 : atLeast.count();
        };
    }
}
