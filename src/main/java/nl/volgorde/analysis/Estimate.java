package nl.volgorde.analysis;

/** The three readings of a window (method §2): its earliest bounds, the middle of each range, its latest bounds. */
public enum Estimate {
    OPTIMISTIC,
    LIKELY,
    PESSIMISTIC
}
