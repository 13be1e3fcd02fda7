package nl.volgorde.model;

/** Whether a source states an edge (EXPLICIT) or an analyst concluded it (INFERRED) (method §1). */
public enum Basis {
    EXPLICIT,
    INFERRED
}
