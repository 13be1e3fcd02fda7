package nl.volgorde.answers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;

/**
 * What gains most for an item (method §8).
 *
 * @param items by the days that finishing them today gains, those that gain none left out
 * @param unblocking the smallest sets of items whose completion makes the target's gate met (method §4)
 * @param assumptions in what days it counts
 */
public record LeverageAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef target,
        String verdict,
        List<Lever> items,
        Unblocking unblocking,
        List<Assumption> assumptions) {
    public LeverageAnswer {
        items = List.copyOf(items);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * What opens the target's gate.
     *
     * @param verdict one sentence in the language of the answer
     * @param possible whether anything does
     * @param size how many items the smallest sets have
     * @param count how many smallest sets there are
     * @param exact whether size and count are exact; false when the search was given up
     * @param sets some of them
     */
    public record Unblocking(
            String verdict, boolean possible, int size, BigInteger count, boolean exact, List<List<ItemRef>> sets) {
        public Unblocking {
            sets = sets.stream().map(List::copyOf).toList();
        }
    }

    /**
     * An item that gains.
     *
     * @param gainDays by how many days the target comes earlier when it is finished by the data date
     */
    public record Lever(String code, String title, State state, List<ActorRef> leads, int gainDays) {
        public Lever {
            leads = List.copyOf(leads);
        }
    }
}
