package nl.volgorde.model;

/** How far an item is, as somebody assessed it (method §3). */
public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    DROPPED,
    UNKNOWN
}
