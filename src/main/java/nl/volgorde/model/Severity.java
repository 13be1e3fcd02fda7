package nl.volgorde.model;

/** How much a finding weighs, heaviest first (method §7). */
public enum Severity {
    /** The answers about the items concerned cannot be right as long as this stands. */
    ERROR,
    /** The answers may be wrong, or nobody may be able to act on them. */
    WARNING,
    /** Worth knowing when one reads the answers. */
    INFO
}
