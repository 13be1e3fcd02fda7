package nl.volgorde.answers;

import java.util.List;
import java.util.Objects;
import nl.volgorde.json.FactJson;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Area;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Relation;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.Source;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Theme;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts a difference between two programmes into words. */
final class DifferenceLines {
    private final Wording wording;
    private final Language language;

    private DifferenceLines(Language language) {
        this.language = language;
        this.wording = Wording.in(language);
    }

    /** The difference in words, by kind; nothing for the first edition of an agenda, in which all is new. */
    static List<DifferenceLine> of(ProgrammeDifference difference, Language language) {
        return difference.isNew() ? List.of() : of(difference.changes(), language);
    }

    static List<DifferenceLine> of(List<FactChange> changes, Language language) {
        DifferenceLines lines = new DifferenceLines(language);
        return changes.stream().map(lines::line).toList();
    }

    private DifferenceLine line(FactChange change) {
        Fact before = change.before();
        Fact after = change.after();
        JsonNode was = before == null ? null : FactJson.tree(before);
        JsonNode is = after == null ? null : FactJson.tree(after);
        return new DifferenceLine(
                change.kind(),
                change.key().kind(),
                change.key().id(),
                change.key().items().stream().map(ItemCode::value).toList(),
                subject(Objects.requireNonNull(after == null ? before : after)),
                was == null || is == null ? List.of() : new DifferenceDetails(wording).of(was, is),
                was,
                is);
    }

    private String subject(Fact fact) {
        return switch (fact) {
            case Agenda agenda -> agenda.title().in(language) + ", " + agenda.edition();
            case Source source -> source.title().in(language);
            case Theme theme -> theme.title().in(language);
            case Area area -> area.title().in(language);
            case Fund fund -> fund.title().in(language);
            case Meeting meeting -> meeting.title().in(language);
            case Actor actor -> actor.name().in(language);
            case Item item -> item.code() + " " + item.title().in(language);
            case Precondition edge -> wording.say("fact.precondition", edge.to(), edge.from());
            case Relation relation -> relation.from() + " " + wording.word(relation.kind()) + " " + relation.to();
            case Involvement involvement ->
                involvement.actor() + " " + wording.word(involvement.role()) + " " + involvement.item();
            case Funding funding -> funding.item() + ", " + funding.fund() + or(funding.year());
            case Tabling tabling -> tabling.decision() + ", " + tabling.meeting();
            case Claim claim -> claim.item() + ": " + claim.text() + phase(claim);
            case Statement statement ->
                statement.item() + ", " + statement.subject().in(language) + ": " + statement.value();
            case Waiver waiver -> waiver.finding() + " (" + waiver.owner() + ")";
            case SavedScenario scenario -> scenario.name() + " (" + scenario.target() + ")";
            case Assessment assessment ->
                assessment.item() + ": " + wording.word(assessment.status()) + ", " + wording.day(assessment.asOf());
        };
    }

    private String phase(Claim claim) {
        return claim.phase() == null ? "" : " (" + claim.phase().in(language) + ")";
    }

    private static String or(@Nullable Integer year) {
        return year == null ? "" : " " + year;
    }
}
