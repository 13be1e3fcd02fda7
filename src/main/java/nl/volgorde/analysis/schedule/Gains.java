package nl.volgorde.analysis.schedule;

/**
 * By how much a target comes earlier when one item is finished by the data date (leverage, method §8), by recomputing
 * what changes. Only items that lead to the target can gain, and where no gate offers a choice only critical ones.
 */
final class Gains {
    private final ForwardPass early;
    private final BackwardPass late;
    private final Ripple ripple;
    private final boolean choice;
    private final int today;

    Gains(ForwardPass early, int target, int today) {
        this.early = early;
        this.today = today;
        late = new BackwardPass(early, target, early.earlyFinish(target));
        ripple = new Ripple(early, target);
        boolean found = false;
        for (int v = 0; v < early.network().size(); v++) {
            found |= ripple.leadsToTarget(v) && early.isChoice(v);
        }
        choice = found;
    }

    /** Steps that the target gains, 0 or more. */
    int of(int v) {
        boolean cannot = early.bounds().isFixed(v) || !ripple.leadsToTarget(v);
        if (cannot || (!choice && !(late.isConstraining(v) && late.totalFloat(v) <= 0))) {
            return 0;
        }
        int duration = early.bounds().duration(v);
        ItemDates done = new ItemDates(today - duration, duration, today, ItemDates.Bound.ACTUAL, true, false);
        return Math.max(0, early.earlyFinish(late.target()) - ripple.earlyFinish(v, done));
    }
}
