package nl.volgorde.analysis.readiness;

/** Where an item stands with respect to what it needs (method §4); the first that fits. */
public enum State {
    DONE,
    DROPPED,
    /** The gate can never be met any more, because of DROPPED or STUCK preconditions. */
    STUCK,
    /** The gate is not met. */
    BLOCKED,
    /** It is unknown whether the gate is met. */
    UNDETERMINED,
    /** Work goes on and the gate is met. */
    UNDERWAY,
    /** The gate is met: the item can be taken up, or a condition be confirmed. */
    READY
}
