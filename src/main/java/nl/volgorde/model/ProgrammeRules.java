package nl.volgorde.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.volgorde.model.FactKey.Kind;
import org.jspecify.annotations.Nullable;

/** What must hold of a programme before it is written: known references, nothing twice, gates that can open. */
final class ProgrammeRules {
    private final ProgrammeDifference difference;
    private final Programme programme;
    private final Map<Kind, Set<String>> ids = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private ProgrammeRules(ProgrammeDifference difference) {
        this.difference = difference;
        this.programme = difference.after();
    }

    /** Every rule that the second programme of a difference breaks; empty when it may be written. */
    static List<Violation> violations(ProgrammeDifference difference) {
        ProgrammeRules rules = new ProgrammeRules(difference);
        if (difference.changes().stream().anyMatch(ProgrammeRules::reachesOthers)) {
            rules.checkAll();
        } else {
            difference.changes().forEach(change -> rules.check(change.after()));
        }
        rules.checkHistory();
        return List.copyOf(rules.violations);
    }

    /** Whether other facts than the changed one may break a rule by it. */
    private static boolean reachesOthers(FactChange change) {
        return switch (change.key().kind()) {
            case AGENDA, CLAIM, STATEMENT, WAIVER, SCENARIO, ASSESSMENT -> false;
            case RELATION, INVOLVEMENT, FUNDING, TABLING -> false;
            case SOURCE, THEME, AREA, FUND, MEETING, ACTOR, ITEM, PRECONDITION -> true;
        };
    }

    private void checkAll() {
        for (Kind kind : Kind.values()) {
            Set<FactKey> seen = new HashSet<>();
            for (Fact fact : Facts.of(programme, kind)) {
                check(fact);
                if (kind != Kind.CLAIM && kind != Kind.STATEMENT && !seen.add(fact.key())) {
                    broken(
                            fact.key(),
                            fact.key().id() + " staat er tweemaal.",
                            fact.key().id() + " is there twice.");
                }
            }
        }
        checkGates();
    }

    private void check(@Nullable Fact fact) {
        switch (fact) {
            case null -> {}
            case Agenda agenda -> known(agenda, agenda.focus());
            case Source _, Theme _, Area _, Fund _, Actor _, Waiver _ -> {}
            // A scenario may name what has gone since: it is said when somebody runs it.
            case SavedScenario _ -> {}
            case Meeting meeting -> known(meeting, meeting.provenance());
            case Item item -> checkItem(item);
            case Precondition edge -> {
                known(edge, edge.from());
                known(edge, edge.to());
                known(edge, edge.grounds().provenance());
            }
            case Relation relation -> {
                known(relation, relation.from());
                known(relation, relation.to());
                known(relation, relation.provenance());
            }
            case Involvement involvement -> {
                known(involvement, Kind.ACTOR, involvement.actor());
                known(involvement, involvement.item());
            }
            case Claim claim -> {
                known(claim, claim.item());
                known(claim, claim.provenance());
            }
            case Funding funding -> {
                known(funding, funding.item());
                known(funding, Kind.FUND, funding.fund());
                known(funding, funding.provenance());
            }
            case Tabling tabling -> checkTabling(tabling);
            case Statement statement -> {
                known(statement, statement.item());
                known(statement, statement.provenance());
            }
            case Assessment assessment -> known(assessment, assessment.item());
        }
    }

    private void checkItem(Item item) {
        known(item, item.provenance());
        known(item, item.supersededBy());
        String theme = item.facts().classification().theme();
        if (theme != null) {
            known(item, Kind.THEME, theme);
        }
        item.facts().classification().areas().forEach(area -> known(item, Kind.AREA, area));
        if (item.code().equals(item.supersededBy())) {
            broken(item.key(), item.code() + " kan zichzelf niet opvolgen.", item.code() + " cannot succeed itself.");
        }
    }

    private void checkTabling(Tabling tabling) {
        known(tabling, Kind.MEETING, tabling.meeting());
        known(tabling, tabling.provenance());
        if (known(tabling, tabling.decision())
                && programme.item(tabling.decision()).type() != ItemType.DECISION) {
            broken(
                    tabling.key(),
                    "Alleen een besluit wordt geagendeerd; " + tabling.decision() + " is dat niet.",
                    "Only a decision is tabled; " + tabling.decision() + " is none.");
        }
    }

    private void checkGates() {
        Map<ItemCode, Integer> hard = new HashMap<>();
        programme.preconditions().stream()
                .filter(Precondition::isHard)
                .forEach(edge -> hard.merge(edge.to(), 1, Integer::sum));
        for (Item item : programme.items()) {
            int needed = item.gate() instanceof Gate.AtLeast gate ? gate.count() : 0;
            int there = hard.getOrDefault(item.code(), 0);
            if (needed > there) {
                broken(
                        item.key(),
                        item.code() + " vraagt " + needed + " vervulde harde voorwaarden en heeft er " + there + ".",
                        item.code() + " asks for " + needed + " met hard preconditions and has " + there + ".");
            }
        }
    }

    /** Assessments are only ever added, so an item that has some cannot go either. */
    private void checkHistory() {
        for (FactChange change : difference.changes()) {
            if (change.key().kind() == Kind.ASSESSMENT && change.kind() != FactChange.Kind.ADDED) {
                broken(
                        change.key(),
                        "Een beoordeling wordt nooit gewijzigd of gewist ("
                                + change.key().id() + "). Voeg een nieuwe toe.",
                        "An assessment is never changed or deleted ("
                                + change.key().id() + "). Add a new one.");
            }
        }
    }

    private void known(Fact fact, Provenance provenance) {
        known(fact, Kind.SOURCE, provenance.source());
    }

    private boolean known(Fact fact, @Nullable ItemCode code) {
        return code == null || known(fact, Kind.ITEM, code.value());
    }

    private boolean known(Fact fact, Kind kind, String id) {
        Set<String> known = ids.get(kind);
        if (known == null) {
            known = new HashSet<>();
            for (Fact there : Facts.of(programme, kind)) {
                known.add(there.key().id());
            }
            ids.put(kind, known);
        }
        if (known.contains(id)) {
            return true;
        }
        String name =
                switch (kind) {
                    case SOURCE -> "bron";
                    case THEME -> "thema";
                    case AREA -> "gebied";
                    case FUND -> "fonds";
                    case MEETING -> "overleg";
                    case ACTOR -> "partij";
                    default -> "item";
                };
        broken(
                fact.key(),
                "Er is geen " + name + " '" + id + "', waarnaar " + fact.key().id() + " verwijst.",
                "There is no " + kind.name().toLowerCase(Locale.ROOT) + " '" + id + "', which "
                        + fact.key().id() + " refers to.");
        return false;
    }

    private void broken(FactKey fact, String nl, String en) {
        violations.add(new Violation(fact, new Text(nl, en)));
    }
}
