package nl.volgorde.model;

/** What kind of thing an item is (method §1). */
public enum ItemType {
    PROJECT,
    CONDITION,
    DECISION,
    MILESTONE,
    AGREEMENT;

    /** Whether the item happens at a moment and takes no time (method §2: decision, milestone, condition). */
    public boolean isPoint() {
        return switch (this) {
            case PROJECT, AGREEMENT -> false;
            case CONDITION, DECISION, MILESTONE -> true;
        };
    }
}
