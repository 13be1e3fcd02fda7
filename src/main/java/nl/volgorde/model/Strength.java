package nl.volgorde.model;

/** Whether an item cannot be without its precondition (HARD) or is only helped by it (SOFT) (method §1). */
public enum Strength {
    HARD,
    SOFT
}
