package nl.volgorde.analysis.schedule;

/**
 * Whether an item is critical (method §5): no item by which the target can be delayed has less total float.
 *
 * @param inEstimate in the estimate that is shown
 * @param necessarily in the optimistic, the likely and the pessimistic one
 * @param possibly in at least one of them
 */
public record Criticality(boolean inEstimate, boolean necessarily, boolean possibly) {}
