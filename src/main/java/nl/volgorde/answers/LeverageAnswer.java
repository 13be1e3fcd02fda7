package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;

/**
 * What gains most for an item (method §8).
 *
 * @param items by the days that finishing them today gains, those that gain none left out
 */
public record LeverageAnswer(
        String agenda, long revision, LocalDate asOf, ItemRef target, String verdict, List<Lever> items) {
    public LeverageAnswer {
        items = List.copyOf(items);
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
