package nl.volgorde.analysis.readiness;

/** Kleene's three truth values, as an item's or a gate's answer to "is it met?" (method §4). */
public enum Truth {
    MET,
    NOT_MET,
    UNKNOWN;

    /**
     * The value of a gate that asks for {@code required} of its preconditions.
     *
     * @param met how many are met
     * @param unknown how many are neither known to be met nor known not to be
     */
    static Truth ofGate(int required, int met, int unknown) {
        if (met >= required) {
            return MET;
        }
        return met + unknown >= required ? UNKNOWN : NOT_MET;
    }
}
