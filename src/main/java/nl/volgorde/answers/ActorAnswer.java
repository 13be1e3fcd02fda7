package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Involvement;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one actor (method §4): what it can do now, what it waits for, and who waits for it. "Its" items are
 * those it must act on: that it leads, else decides or commissions.
 *
 * @param verdict one sentence in the language of the answer
 * @param toDo its items that are not done and of which the gate is met, those that hold back most first
 * @param waitsFor what its blocked items wait for and others must act on
 * @param waitedForBy items of others that wait for an item of its own
 * @param parts every part it has in an item
 */
public record ActorAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ActorRef actor,
        ActorKind kind,
        boolean signatory,
        String verdict,
        List<Task> toDo,
        List<Wait> waitsFor,
        List<Wait> waitedForBy,
        List<Part> parts) {
    public ActorAnswer {
        toDo = List.copyOf(toDo);
        waitsFor = List.copyOf(waitsFor);
        waitedForBy = List.copyOf(waitedForBy);
        parts = List.copyOf(parts);
    }

    /**
     * An item that the actor can work on now.
     *
     * @param holdsBack items not met that wait for it, directly or not
     * @param decisions codes of the decisions among those
     * @param since the day after its plan's end when nobody confirmed it, or null
     * @param finish its early finish as a period in words
     * @param reason its state in a sentence
     */
    public record Task(
            ItemRef item,
            int holdsBack,
            List<String> decisions,
            @Nullable LocalDate since,
            String finish,
            String reason) {
        public Task {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * An unmet hard precondition across two actors.
     *
     * @param needed what is waited for, of {@code by}
     * @param waiting what waits, of {@code of}
     */
    public record Wait(ItemRef needed, List<ActorRef> by, ItemRef waiting, List<ActorRef> of) {
        public Wait {
            by = List.copyOf(by);
            of = List.copyOf(of);
        }
    }

    /** A part in an item. */
    public record Part(
            ItemRef item,
            Involvement.Role role,
            @Nullable String wording,
            @Nullable String note) {}
}
