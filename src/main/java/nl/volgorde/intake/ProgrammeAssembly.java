package nl.volgorde.intake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.volgorde.model.Actor;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Area;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Doubts;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Source;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Waiver;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Puts a checked bundle together as a programme. */
final class ProgrammeAssembly {
    private final BundleContents contents;
    private final BundleReferences references;
    private final Located agenda;

    ProgrammeAssembly(BundleContents contents, BundleReferences references) {
        this.contents = contents;
        this.references = references;
        this.agenda = contents.agendas().getFirst();
    }

    Programme programme() {
        List<Precondition> preconditions = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        List<Involvement> involvements = new ArrayList<>();
        List<Funding> fundings = new ArrayList<>();
        List<Tabling> tablings = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Located item : contents.items()) {
            item.list("needs").forEach(need -> preconditions.add(precondition(item, need)));
            relations(item, "partOf", Relation.Kind.PART_OF, relations);
            relations(item, "relatesTo", Relation.Kind.RELATES_TO, relations);
            relations(item, "competesWith", Relation.Kind.COMPETES_WITH, relations);
            item.list("actors").forEach(involvement -> involvements.add(involvement(item, involvement)));
            item.list("fundedBy").forEach(funding -> fundings.add(funding(item, funding)));
            item.list("tabledAt")
                    .forEach(tabling -> tablings.add(
                            new Tabling(code(item), tabling.string("meeting"), provenance(item, tabling))));
            item.list("windows").forEach(window -> claims.addAll(claims(item, window)));
        }
        return new Programme(
                        new Agenda(
                                agenda.string("id"),
                                agenda.string("edition"),
                                agenda.text("title"),
                                agenda.has("focus") ? ItemCode.of(references.code(agenda, "focus")) : null,
                                calendar()),
                        0,
                        register(),
                        contents.items().stream().map(this::item).toList(),
                        new Ties(preconditions, relations, involvements, fundings, tablings),
                        new Dating(
                                claims,
                                contents.all("assessments").stream()
                                        .map(this::assessment)
                                        .toList()))
                .with(doubts());
    }

    private @Nullable WorkCalendar calendar() {
        if (!agenda.has("calendar")) {
            return null;
        }
        Located calendar = agenda.block("calendar");
        return new WorkCalendar(
                calendar.strings("week").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                calendar.strings("holidays").stream().map(LocalDate::parse).toList(),
                calendar.strings("extraDays").stream().map(LocalDate::parse).toList());
    }

    private Doubts doubts() {
        List<Statement> statements = new ArrayList<>();
        for (Located item : contents.items()) {
            for (Located subject : item.list("differences")) {
                for (Located value : subject.list("values")) {
                    statements.add(new Statement(
                            code(item), subject.text("subject"), value.string("value"), provenance(item, value)));
                }
            }
        }
        return new Doubts(
                statements,
                contents.all("waivers").stream()
                        .map(waiver -> new Waiver(
                                waiver.string("finding"),
                                waiver.string("owner"),
                                waiver.string("reason"),
                                Objects.requireNonNull(waiver.dateOrNull("expires"))))
                        .toList());
    }

    private Register register() {
        return new Register(
                contents.all("sources").stream()
                        .map(source -> new Source(source.string("id"), source.text("title"), source.dateOrNull("date")))
                        .toList(),
                contents.all("themes").stream()
                        .map(theme -> new Theme(theme.string("id"), theme.integer("number", 0), theme.text("title")))
                        .toList(),
                contents.all("areas").stream()
                        .map(area -> new Area(area.string("id"), area.text("title")))
                        .toList(),
                contents.all("actors").stream()
                        .map(actor -> new Actor(
                                actor.string("id"),
                                ActorKind.valueOf(actor.string("kind")),
                                actor.text("name"),
                                actor.flag("signatory", false)))
                        .toList(),
                contents.all("funds").stream()
                        .map(fund -> new Fund(fund.string("id"), fund.text("title")))
                        .toList(),
                contents.all("meetings").stream().map(this::meeting).toList());
    }

    private Meeting meeting(Located meeting) {
        LocalDate date = meeting.dateOrNull("date");
        return new Meeting(
                meeting.string("id"),
                meeting.string("body"),
                meeting.text("title"),
                date == null ? range(meeting) : DateRange.on(date),
                provenance(agenda, meeting));
    }

    private static DateRange range(Located range) {
        return new DateRange(range.dateOrNull("earliest"), range.dateOrNull("latest"));
    }

    /** The source of a fact: its own, else that of what it belongs to, else the agenda's. */
    private Provenance provenance(Located owner, Located fact) {
        String source = fact.string("source", owner.string("source", agenda.string("source")));
        return new Provenance(source, fact.string("ref"));
    }

    private static ItemCode code(Located item) {
        return ItemCode.of(item.string("code"));
    }

    private Item item(Located item) {
        return new Item(
                code(item),
                ItemType.valueOf(item.string("type")),
                item.strings("aliases").stream().map(ItemCode::of).toList(),
                gate(item),
                new ItemFacts(
                        item.text("title"),
                        item.textOrNull("summary"),
                        item.textOrNull("criterion"),
                        new ItemFacts.Classification(
                                item.stringOrNull("theme"),
                                item.stringOrNull("subTable"),
                                item.strings("areas"),
                                item.integerOrNull("keyProject"),
                                item.flag("ria", false)),
                        item.constant("alignment", Alignment.class, Alignment.HIGH),
                        item.textOrNull("alignmentNote"),
                        item.has("supersededBy") ? ItemCode.of(references.code(item, "supersededBy")) : null),
                provenance(agenda, item));
    }

    private static Gate gate(Located item) {
        return switch (item.string("gate", "ALL")) {
            case "ANY" -> Gate.any();
            case "AT_LEAST" -> Gate.atLeast(item.integer("gateCount", 1));
            default -> Gate.all();
        };
    }

    private Precondition precondition(Located item, Located need) {
        return new Precondition(
                ItemCode.of(references.code(need, "code")),
                code(item),
                need.constant("link", Link.class, Link.FS),
                need.integer("lagDays", 0),
                need.constant("strength", Strength.class, Strength.HARD),
                new Precondition.Grounds(
                        Basis.valueOf(need.string("basis")), need.text("reason"), provenance(item, need)));
    }

    private void relations(Located item, String key, Relation.Kind kind, List<Relation> relations) {
        for (Located relation : item.list(key)) {
            relations.add(new Relation(
                    code(item),
                    kind,
                    ItemCode.of(references.code(relation, "code")),
                    relation.textOrNull("reason"),
                    provenance(item, relation)));
        }
    }

    private static Involvement involvement(Located item, Located involvement) {
        return new Involvement(
                involvement.string("actor"),
                Involvement.Role.valueOf(involvement.string("role")),
                code(item),
                involvement.stringOrNull("wording"),
                involvement.textOrNull("note"));
    }

    private Funding funding(Located item, Located funding) {
        return new Funding(
                code(item),
                funding.string("fund"),
                funding.longOrNull("amountEur"),
                funding.integerOrNull("year"),
                Funding.Status.valueOf(funding.string("status")),
                provenance(item, funding));
    }

    /** One claim, or one per phase when the text names several; an editor's dates take the place of the text's. */
    private List<Claim> claims(Located item, Located window) {
        List<PhaseWindow> phases = new WindowEntry(window, ItemType.valueOf(item.string("type"))).phases();
        List<Claim> claims = new ArrayList<>();
        for (PhaseWindow phase : phases) {
            claims.add(new Claim(
                    code(item),
                    phaseName(window, phase, phases.size()),
                    window.string("text"),
                    phase.window(),
                    window.flag("planning", true),
                    provenance(item, window)));
        }
        return claims;
    }

    /** The editor's name for the phase; where one text holds several, the text's own words tell them apart. */
    private static @Nullable Text phaseName(Located window, PhaseWindow phase, int phases) {
        Text given = window.textOrNull("phase");
        if (phases == 1 || phase.phase() == null) {
            return given;
        }
        return new Text(phase.phase(), phase.phase());
    }

    private Assessment assessment(Located assessment) {
        ItemCode item = ItemCode.of(references.code(assessment, "item"));
        return new Assessment(
                item,
                Objects.requireNonNull(assessment.dateOrNull("asOf")),
                Status.valueOf(assessment.string("status")),
                assessment.dateOrNull("actualStart"),
                assessment.dateOrNull("actualFinish"),
                forecast(assessment, item),
                assessment.stringOrNull("note"),
                assessment.stringOrNull("evidence"),
                assessment.string("by"),
                Instant.parse(assessment.string("recordedAt")));
    }

    private @Nullable Window forecast(Located assessment, ItemCode item) {
        if (!assessment.has("forecast")) {
            return null;
        }
        String text = assessment.stringOrNull("forecast");
        return text == null
                ? new WindowEntry(assessment.block("forecast"), references.type(item.value())).stated()
                : WindowGrammar.read(text, references.type(item.value()))
                        .getFirst()
                        .window();
    }
}
