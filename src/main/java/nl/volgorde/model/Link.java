package nl.volgorde.model;

/** Which ends of two items a precondition ties together, first the predecessor's (method §1, PDM). */
public enum Link {
    /** Finish to start: the successor starts after the predecessor finishes. */
    FS,
    /** Start to start. */
    SS,
    /** Finish to finish. */
    FF,
    /** Start to finish. */
    SF;

    /** Whether it leaves the predecessor's start rather than its finish. */
    public boolean fromStart() {
        return this == SS || this == SF;
    }

    /** Whether it arrives at the successor's start rather than its finish. */
    public boolean toStart() {
        return this == FS || this == SS;
    }
}
