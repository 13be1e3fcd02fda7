package nl.volgorde.model;

/** How sure it is that the columns of a table in the source were put together rightly. */
public enum Alignment {
    HIGH,
    MEDIUM,
    LOW
}
