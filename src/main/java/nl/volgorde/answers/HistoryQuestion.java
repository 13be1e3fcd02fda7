package nl.volgorde.answers;

import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed what, when, and at which revision? */
@Component
public class HistoryQuestion {
    private static final int MOST = 1_000;

    private final Programmes programmes;
    private final ProgrammeStore store;

    HistoryQuestion(Programmes programmes, ProgrammeStore store) {
        this.programmes = programmes;
        this.store = store;
    }

    /**
     * Answers for an agenda or one of its items.
     *
     * @param code in any usual writing; null for the whole agenda
     * @param limit how many writes at most
     * @throws NoAnswer when the agenda or the item is not there, or the limit is none
     */
    public HistoryAnswer answer(Asked asked, @Nullable String code, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new NoAnswer.OutOfRange("limit", 1, MOST, limit);
        }
        Programme programme = programmes.current(asked.agenda());
        ItemCode item = code == null
                ? null
                : programme.find(code).map(Item::code).orElseThrow(() -> NoAnswer.UnknownItem.in(programme, code));
        String agenda = programme.agenda().id();
        return new HistoryAnswer(
                agenda,
                programme.revision(),
                store.history(agenda, item, limit).stream()
                        .map(write -> new HistoryAnswer.WriteLine(
                                write.revision(),
                                write.at(),
                                write.by(),
                                write.action(),
                                write.reason(),
                                DifferenceLines.of(write.changes(), asked.language())))
                        .toList());
    }
}
