package nl.volgorde.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.ScenarioText;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** What a scenario must be before it is saved: named, changing something, and fitting the agenda as it is. */
final class ScenarioCheck {
    private static final int MOST_CHANGES = 500;

    private final Programme programme;

    ScenarioCheck(Programme programme) {
        this.programme = programme;
    }

    /**
     * The scenario, when it is all that.
     *
     * @throws NoAnswer.Faulty when it is not, with every field that is wrong
     */
    SavedScenario checked(SavedScenarios.Draft draft, String by, Instant at, long revision) {
        List<FieldFault> faults = new ArrayList<>(nameFaults(draft.name()));
        faults.addAll(changeFaults(draft.changes()));
        ItemCode target = target(draft.target(), faults);
        if (target == null || !faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
        return new SavedScenario(name(draft.name()), target, draft.changes(), by, at, revision);
    }

    private @Nullable ItemCode target(@Nullable String typed, List<FieldFault> faults) {
        ItemCode focus = programme.agenda().focus();
        if (typed == null && focus == null) {
            faults.add(fault("target", "Noem het item waarover het gaat.", "Name the item that it is about."));
        }
        if (typed == null) {
            return focus;
        }
        Item item = programme.find(typed).orElse(null);
        if (item == null) {
            faults.add(new FieldFault(
                    "", "target", NoAnswer.UnknownItem.in(programme, typed).reason()));
            return null;
        }
        return item.code();
    }

    /**
     * A name as it is kept.
     *
     * @throws NoAnswer.Faulty when a scenario cannot be called so
     */
    static String name(@Nullable String typed) {
        List<FieldFault> faults = nameFaults(typed);
        if (typed == null || !faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
        return SavedScenario.tidy(typed);
    }

    private static List<FieldFault> nameFaults(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of(fault("name", "Geef het scenario een naam.", "Give the scenario a name."));
        }
        if (!SavedScenario.isName(SavedScenario.tidy(typed))) {
            return List.of(fault(
                    "name",
                    "Begin met een letter of cijfer, en gebruik alleen letters, cijfers, spaties en . , : ! ' ( ) + & = - _,"
                            + " samen hoogstens " + SavedScenario.LONGEST_NAME + " tekens.",
                    "Begin with a letter or digit, and use letters, digits, spaces and . , : ! ' ( ) + & = - _ only,"
                            + " at most " + SavedScenario.LONGEST_NAME + " characters."));
        }
        return List.of();
    }

    private List<FieldFault> changeFaults(ScenarioText changes) {
        if (changes.size() == 0) {
            return List.of(fault("changes", "Het scenario verandert nog niets.", "The scenario changes nothing yet."));
        }
        if (changes.size() > MOST_CHANGES) {
            return List.of(fault(
                    "changes",
                    "Meer dan " + MOST_CHANGES + " veranderingen is geen scenario meer.",
                    "More than " + MOST_CHANGES + " changes are no scenario any more."));
        }
        return new ScenarioReading(programme)
                .misfits(changes).stream()
                        .map(misfit -> new FieldFault("", "changes", misfit.reason()))
                        .toList();
    }

    private static FieldFault fault(String field, String nl, String en) {
        return new FieldFault("", field, new Text(nl, en));
    }
}
