package nl.volgorde.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.FactKey.Kind;

/** A programme as lists of facts, by kind, and a programme from such lists. */
final class Facts {
    private final Programme base;
    private final Map<Kind, List<? extends Fact>> changed = new EnumMap<>(Kind.class);

    Facts(Programme base) {
        this.base = base;
    }

    /** The facts of one kind, in the order of the programme. */
    static List<? extends Fact> of(Programme programme, Kind kind) {
        Register register = programme.register();
        Ties ties = programme.ties();
        return switch (kind) {
            case AGENDA -> List.of(programme.agenda());
            case SOURCE -> register.sources();
            case THEME -> register.themes();
            case AREA -> register.areas();
            case FUND -> register.funds();
            case MEETING -> register.meetings();
            case ACTOR -> register.actors();
            case ITEM -> programme.items();
            case PRECONDITION -> ties.preconditions();
            case RELATION -> ties.relations();
            case INVOLVEMENT -> ties.involvements();
            case FUNDING -> ties.fundings();
            case TABLING -> ties.tablings();
            case CLAIM -> programme.dating().claims();
            case STATEMENT -> programme.doubts().statements();
            case WAIVER -> programme.doubts().waivers();
            case SCENARIO -> programme.scenarios();
            case ASSESSMENT -> programme.dating().assessments();
        };
    }

    /** The facts of one kind by key, in the order of the programme. */
    static Map<FactKey, Fact> byKey(Programme programme, Kind kind) {
        Map<FactKey, Fact> facts = new LinkedHashMap<>();
        Map<FactKey, Integer> numbers = new LinkedHashMap<>();
        for (Fact fact : of(programme, kind)) {
            FactKey key = fact.key();
            if (facts.containsKey(key)) {
                key = key.numbered(numbers.merge(key, 1, Integer::sum) + 1);
            }
            facts.put(key, fact);
        }
        return facts;
    }

    /** Puts these facts in the place of those of their kind. */
    Facts put(Kind kind, List<? extends Fact> facts) {
        changed.put(kind, facts);
        return this;
    }

    private <T extends Fact> List<T> list(Kind kind, Class<T> type) {
        List<? extends Fact> given = changed.get(kind);
        List<T> typed = new ArrayList<>();
        for (Fact fact : given == null ? of(base, kind) : given) {
            typed.add(type.cast(fact));
        }
        return typed;
    }

    /** The programme that these facts make up. */
    Programme programme() {
        return new Programme(
                        list(Kind.AGENDA, Agenda.class).getFirst(),
                        base.revision(),
                        new Register(
                                list(Kind.SOURCE, Source.class),
                                list(Kind.THEME, Theme.class),
                                list(Kind.AREA, Area.class),
                                list(Kind.ACTOR, Actor.class),
                                list(Kind.FUND, Fund.class),
                                list(Kind.MEETING, Meeting.class)),
                        list(Kind.ITEM, Item.class),
                        new Ties(
                                list(Kind.PRECONDITION, Precondition.class),
                                list(Kind.RELATION, Relation.class),
                                list(Kind.INVOLVEMENT, Involvement.class),
                                list(Kind.FUNDING, Funding.class),
                                list(Kind.TABLING, Tabling.class)),
                        new Dating(list(Kind.CLAIM, Claim.class), list(Kind.ASSESSMENT, Assessment.class)))
                .with(new Doubts(list(Kind.STATEMENT, Statement.class), list(Kind.WAIVER, Waiver.class)))
                .with(list(Kind.SCENARIO, SavedScenario.class));
    }
}
