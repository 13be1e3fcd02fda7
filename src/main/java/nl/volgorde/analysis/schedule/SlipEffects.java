package nl.volgorde.analysis.schedule;

import java.util.BitSet;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * By how much one target moves when an item slips, for every item at once (method §5), exactly.
 *
 * <p>Where every gate between an item and the target needs all its branches, early dates are maxima of sums, so that
 * the target moves by what the slip exceeds the item's total float. Only an item that slips beyond its float and reaches
 * the target through a gate with a choice is tried out, by recomputing what changes ({@link Ripple}).
 */
final class SlipEffects {
    private final ForwardPass early;
    private final BackwardPass late;
    private final BitSet throughChoice;
    private final @Nullable Ripple ripple;

    SlipEffects(ForwardPass early, int target) {
        this.early = early;
        late = new BackwardPass(early, target, early.earlyFinish(target));
        throughChoice = throughChoice(target);
        ripple = throughChoice.isEmpty() ? null : new Ripple(early, target);
    }

    private BitSet throughChoice(int target) {
        DependencyNetwork network = early.network();
        Sequence sequence = early.sequence();
        BitSet marked = new BitSet(network.size());
        for (int i = sequence.size() - 1; i >= 0; i--) {
            int v = sequence.vertex(i);
            if (!late.isConstraining(v) || (!marked.get(v) && !early.isChoice(v))) {
                continue;
            }
            for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
                if (early.constrains(e)) {
                    marked.set(network.source(e));
                }
            }
        }
        marked.clear(target);
        return marked;
    }

    /** Steps that the target's early finish moves when the item slips by so many steps. */
    int of(int v, int steps) {
        int beyond = late.canDelay(v) ? Math.max(0, steps - Math.max(0, late.totalFloat(v))) : 0;
        if (beyond == 0 || ripple == null || !throughChoice.get(v)) {
            return beyond;
        }
        ItemDates slipped = early.bounds().of(v).slipped(early.earlyStart(v), early.earlyFinish(v), steps);
        return ripple.earlyFinish(v, slipped) - early.earlyFinish(late.target());
    }
}
