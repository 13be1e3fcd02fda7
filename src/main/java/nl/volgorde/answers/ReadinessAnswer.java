package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/** The state of items with reasons (method §4). */
public record ReadinessAnswer(String agenda, long revision, LocalDate asOf, List<Line> items) {
    public ReadinessAnswer {
        items = List.copyOf(items);
    }

    /**
     * One item's state.
     *
     * @param status as assessed, or as expected from the plan
     * @param expected whether nobody assessed it
     * @param overdueSince the day after its plan's end when nobody confirmed it, or null
     * @param satisfied how many HARD preconditions are met
     * @param required how many the gate asks for
     * @param atRisk whether it runs late against its deadline or lacks a SOFT precondition
     * @param reason in a sentence
     */
    public record Line(
            String code,
            String title,
            ItemType type,
            State state,
            Status status,
            boolean expected,
            @Nullable LocalDate overdueSince,
            int satisfied,
            int required,
            boolean atRisk,
            List<ActorRef> leads,
            String reason) {
        public Line {
            leads = List.copyOf(leads);
        }
    }
}
