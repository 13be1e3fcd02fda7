package nl.volgorde.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an item starts and finishes, as precisely as a source says and no more (method §2).
 *
 * @param start bounds of the first day
 * @param finish bounds of the last day
 * @param flags what the text says besides its bounds
 * @param duration the planned duration in steps of the time axis, 0 or more, where the source plans one: the item then
 *     lasts so long wherever its preconditions put it, and its bounds only keep it from being earlier; null when the
 *     duration follows from the bounds
 */
public record Window(
        DateRange start,
        DateRange finish,
        Set<Flag> flags,
        @Nullable Integer duration) {
    /** No date at all and nothing said about it. */
    public static final Window UNDATED = new Window(DateRange.NONE, DateRange.NONE, Set.of(Flag.UNDATED));

    public Window {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(finish, "finish");
        flags = Set.copyOf(flags);
        if (duration != null && duration < 0) {
            throw new IllegalArgumentException("a planned duration is 0 or more, got " + duration);
        }
    }

    /** A window whose duration follows from its bounds. */
    public Window(DateRange start, DateRange finish, Set<Flag> flags) {
        this(start, finish, flags, null);
    }

    public static Window of(DateRange start, DateRange finish, Flag... flags) {
        return new Window(start, finish, Set.of(flags));
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    public boolean isUndated() {
        return start.isMissing() && finish.isMissing();
    }

    /** This window with further flags. */
    public Window with(Collection<Flag> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        all.addAll(more);
        return new Window(start, finish, all, duration);
    }

    /** What a window's text says besides its bounds. */
    public enum Flag {
        /** "Rond", "ca.": the bounds are a guess of the source itself. */
        APPROXIMATE,
        /** "Uiterlijk": the finish is a deadline. */
        DEADLINE,
        /** "Doorlopend", "kerntaak": goes on without an end. */
        ONGOING,
        /** "PM", nothing, or a text that no rule reads. */
        UNDATED,
        /** A text that no rule reads; kept as it is. */
        UNREADABLE,
        /** The source itself doubts the dates. */
        UNCERTAIN,
        /** "Zodra X": starts when something else is done; the edge says what. */
        FOLLOWS
    }
}
