package nl.volgorde.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.ScenarioText;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Scenarios that people save under a name. Saving, renaming and deleting are writes like any other, with a revision and a
 * record; but they rest on the version of the scenario, not on the agenda, so that nobody is held up by what others write
 * of other things.
 */
@Component
public class SavedScenarios {
    private final Programmes programmes;
    private final Edits edits;
    private final Clock clock;

    SavedScenarios(Programmes programmes, Edits edits, Clock clock) {
        this.programmes = programmes;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * What has to stand under a name for a write to take its place.
     *
     * @param revision of the scenario, or of the agenda as it is now
     */
    public record Expected(boolean any, @Nullable Long revision) {
        /** Whatever there is. */
        public static final Expected ANY = new Expected(true, null);

        /** Nothing. */
        public static final Expected NOTHING = new Expected(false, null);

        public static Expected at(long revision) {
            return new Expected(false, revision);
        }
    }

    /**
     * A scenario to be saved, as somebody wrote it.
     *
     * @param target in any usual writing; null for what the agenda is about
     */
    public record Draft(@Nullable String name, @Nullable String target, ScenarioText changes) {}

    /** All of them, as they stand now: of what was asked only the agenda and the language count. */
    public ScenariosAnswer all(Asked asked) {
        Programme programme = programmes.current(asked.agenda());
        return new ScenariosAnswer(
                programme.agenda().id(),
                programme.revision(),
                programme.scenarios().stream()
                        .map(scenario -> answer(programme, scenario, asked.language()))
                        .toList());
    }

    /**
     * One of them.
     *
     * @throws NoAnswer when there is none of this name
     */
    public ScenarioAnswer one(Asked asked, String name) {
        Programme programme = programmes.current(asked.agenda());
        return answer(programme, named(programme, name), asked.language());
    }

    private static ScenarioAnswer answer(Programme programme, SavedScenario scenario, Language language) {
        return new ScenarioAnswer(
                scenario.name(),
                scenario.target().value(),
                programme
                        .find(scenario.target().value())
                        .map(item -> item.title().in(language))
                        .orElse(null),
                scenario.changes().byKind(),
                scenario.by(),
                scenario.at(),
                scenario.revision(),
                ScenarioAnswer.Misfit.of(programme, scenario.changes(), language));
    }

    /** The scenario of this name. */
    static SavedScenario named(Programme programme, String name) {
        return programme
                .scenario(SavedScenario.tidy(name))
                .orElseThrow(() -> new NoAnswer.UnknownScenario(
                        name,
                        programme.agenda().id(),
                        programme.scenarios().stream().map(SavedScenario::name).toList()));
    }

    /**
     * Saves a scenario, as it fits the agenda now.
     *
     * @param order of which the revision does not count
     * @param expected what it may take the place of
     * @throws NoAnswer.Faulty when it has no name that it can have, changes nothing, or does not fit the agenda
     * @throws StoreException.ScenarioConflict when something else stands under that name
     */
    public EditAnswer save(Edits.Order order, Draft draft, Expected expected) {
        return write(order, programme -> {
            SavedScenario scenario =
                    new ScenarioCheck(programme).checked(draft, order.by().name(), now(), programme.revision() + 1);
            check(programme, scenario.name(), expected);
            return List.of(Edit.put(scenario));
        });
    }

    /**
     * Gives a scenario another name.
     *
     * @throws NoAnswer when there is none, or it cannot be called so
     * @throws StoreException.ScenarioConflict when it is not the version that is expected, or the other name is taken
     */
    public EditAnswer rename(Edits.Order order, String name, @Nullable String other, Expected expected) {
        return write(order, programme -> {
            SavedScenario scenario = named(programme, name);
            check(programme, scenario.name(), expected);
            String fresh = ScenarioCheck.name(other);
            if (fresh.equals(scenario.name())) {
                return List.of();
            }
            check(programme, fresh, Expected.NOTHING);
            return List.of(
                    Edit.remove(scenario.key()),
                    Edit.put(scenario.renamed(fresh, order.by().name(), now(), programme.revision() + 1)));
        });
    }

    /**
     * Deletes a scenario; the record of changes keeps it.
     *
     * @throws NoAnswer when there is none
     * @throws StoreException.ScenarioConflict when it is not the version that is expected
     */
    public EditAnswer delete(Edits.Order order, String name, Expected expected) {
        return write(order, programme -> {
            SavedScenario scenario = named(programme, name);
            check(programme, scenario.name(), expected);
            return List.of(Edit.remove(FactKey.plain(FactKey.Kind.SCENARIO, scenario.name())));
        });
    }

    private EditAnswer write(Edits.Order order, Function<Programme, List<Edit>> edit) {
        return edits.write(new Edits.Order(order.agenda(), null, order.by(), order.language()), edit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void check(Programme programme, String name, Expected expected) {
        if (expected.any()) {
            return;
        }
        Long revision = expected.revision();
        boolean asItIsNow = revision != null && revision == programme.revision();
        SavedScenario there = programme.scenario(name).orElse(null);
        if (there == null) {
            if (revision != null && !asItIsNow) {
                throw StoreException.ScenarioConflict.gone(name);
            }
        } else if (!asItIsNow && !Objects.equals(revision, there.revision())) {
            throw StoreException.ScenarioConflict.with(there);
        }
    }
}
