package nl.volgorde.answers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.Area;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What about this item: what is known of it, what it waits for and what waits for it? */
@Component
public class ItemQuestion {
    private final Analyses analyses;

    ItemQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing
     * @throws NoAnswer when the agenda or the item is not there
     */
    public ItemAnswer answer(Asked asked, String code) {
        AnalysedProgramme analysed = analyses.of(asked);
        return new Answering(analysed, Wording.in(asked.language()), analysed.vertex(code)).answer();
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final Programme programme;
        private final Wording wording;
        private final Parts parts;
        private final int vertex;
        private final Item item;

        Answering(AnalysedProgramme analysed, Wording wording, int vertex) {
            this.analysed = analysed;
            this.programme = analysed.programme();
            this.wording = wording;
            this.parts = new Parts(analysed, wording);
            this.vertex = vertex;
            this.item = analysed.network().item(vertex);
        }

        ItemAnswer answer() {
            return new ItemAnswer(
                    programme.agenda().id(),
                    programme.revision(),
                    analysed.asOf(),
                    parts.ref(vertex),
                    parts.reason(vertex),
                    facts(),
                    dates(),
                    claims(),
                    statements(),
                    waitsFor(),
                    waitedForBy(),
                    relations(),
                    actors(),
                    fundings(),
                    meetings(),
                    history());
        }

        private ItemAnswer.Facts facts() {
            ItemFacts facts = item.facts();
            ItemFacts.Classification place = facts.classification();
            return new ItemAnswer.Facts(
                    words(facts.summary()),
                    words(facts.criterion()),
                    item.aliases().stream().map(ItemCode::value).toList(),
                    programme.register().themes().stream()
                            .filter(theme -> theme.id().equals(place.theme()))
                            .map(Theme::title)
                            .map(this::words)
                            .findFirst()
                            .orElse(null),
                    place.subTable(),
                    programme.register().areas().stream()
                            .filter(area -> place.areas().contains(area.id()))
                            .map(Area::title)
                            .map(this::said)
                            .toList(),
                    place.keyProject(),
                    place.investmentAgenda(),
                    gate(),
                    facts.alignment(),
                    words(facts.alignmentNote()),
                    item.provenance().source(),
                    item.provenance().ref());
        }

        private String gate() {
            if (parts.required(vertex) == 0) {
                return wording.say("gate.open");
            }
            return switch (item.gate()) {
                case Gate.All _ -> wording.say("gate.all", parts.required(vertex));
                case Gate.Any _ -> wording.say("gate.any");
                case Gate.AtLeast atLeast -> wording.say("gate.at-least", atLeast.count());
            };
        }

        private ItemAnswer.Dates dates() {
            Scheduler scheduler = analysed.scheduler();
            LocalDate start = scheduler.earlyStart(vertex, Estimate.OPTIMISTIC);
            LocalDate otherStart = scheduler.earlyStart(vertex, Estimate.PESSIMISTIC);
            return new ItemAnswer.Dates(
                    start.isBefore(otherStart) ? wording.period(start, otherStart) : wording.period(otherStart, start),
                    CriticalPathQuestion.earlyFinish(scheduler, vertex, wording).period(),
                    isAssumed(scheduler),
                    analysed.network().standing(vertex).overdueSince());
        }

        private boolean isAssumed(Scheduler scheduler) {
            return scheduler.criticalPath(vertex, Estimate.LIKELY).items().stream()
                    .anyMatch(line -> line.vertex() == vertex && line.assumed());
        }

        private List<ItemAnswer.ClaimLine> claims() {
            return programme.facts(FactKey.Kind.CLAIM).entrySet().stream()
                    .filter(fact -> fact.getKey().items().contains(item.code()))
                    .map(fact -> line(fact.getKey(), (Claim) fact.getValue()))
                    .toList();
        }

        private ItemAnswer.ClaimLine line(FactKey key, Claim claim) {
            return new ItemAnswer.ClaimLine(
                    key.id(),
                    words(claim.phase()),
                    claim.text(),
                    range(claim.window().start()),
                    range(claim.window().finish()),
                    claim.planning(),
                    claim.window().flags().stream().sorted().map(wording::word).toList(),
                    claim.provenance().source(),
                    claim.provenance().ref());
        }

        private List<ItemAnswer.StatementLine> statements() {
            return programme.doubts().statements().stream()
                    .filter(statement -> statement.item().equals(item.code()))
                    .map(statement -> new ItemAnswer.StatementLine(
                            said(statement.subject()),
                            statement.value(),
                            statement.provenance().source(),
                            statement.provenance().ref()))
                    .toList();
        }

        private List<ItemAnswer.EdgeLine> waitsFor() {
            DependencyNetwork network = analysed.network().network();
            List<ItemAnswer.EdgeLine> lines = new ArrayList<>();
            for (int e = network.firstIn(vertex); e < network.lastIn(vertex); e++) {
                lines.add(new ItemAnswer.EdgeLine(parts.ref(network.source(e)), parts.edge(e)));
            }
            return sorted(lines);
        }

        private List<ItemAnswer.EdgeLine> waitedForBy() {
            DependencyNetwork network = analysed.network().network();
            List<ItemAnswer.EdgeLine> lines = new ArrayList<>();
            for (int position = network.firstOut(vertex); position < network.lastOut(vertex); position++) {
                int e = network.outEdge(position);
                lines.add(new ItemAnswer.EdgeLine(parts.ref(network.target(e)), parts.edge(e)));
            }
            return sorted(lines);
        }

        private static List<ItemAnswer.EdgeLine> sorted(List<ItemAnswer.EdgeLine> lines) {
            lines.sort(Comparator.comparing(
                            (ItemAnswer.EdgeLine line) -> line.edge().strength() == Strength.SOFT)
                    .thenComparing(line -> ItemCode.of(line.other().code())));
            return lines;
        }

        private List<ItemAnswer.RelationLine> relations() {
            return programme.ties().relations().stream()
                    .filter(relation ->
                            relation.from().equals(item.code()) || relation.to().equals(item.code()))
                    .map(relation -> {
                        boolean outgoing = relation.from().equals(item.code());
                        ItemCode other = outgoing ? relation.to() : relation.from();
                        return new ItemAnswer.RelationLine(
                                relation.key().id(),
                                relation.kind(),
                                outgoing,
                                parts.ref(analysed.network().vertex(other)),
                                words(relation.reason()),
                                relation.provenance().source(),
                                relation.provenance().ref());
                    })
                    .toList();
        }

        private List<ItemAnswer.RoleLine> actors() {
            return programme.involvements(item.code()).stream()
                    .sorted(Comparator.comparing(Involvement::role))
                    .map(part -> new ItemAnswer.RoleLine(
                            part.key().id(),
                            programme
                                    .actor(part.actor())
                                    .map(parts::actor)
                                    .orElseGet(() -> new ActorRef(part.actor(), part.actor())),
                            part.role(),
                            part.wording(),
                            words(part.note())))
                    .toList();
        }

        private List<ItemAnswer.FundingLine> fundings() {
            return programme.ties().fundings().stream()
                    .filter(funding -> funding.item().equals(item.code()))
                    .map(funding -> new ItemAnswer.FundingLine(
                            funding.key().id(),
                            programme.register().funds().stream()
                                    .filter(fund -> fund.id().equals(funding.fund()))
                                    .map(Fund::title)
                                    .map(this::said)
                                    .findFirst()
                                    .orElse(funding.fund()),
                            funding.amountEur(),
                            funding.year(),
                            funding.status(),
                            funding.provenance().source(),
                            funding.provenance().ref()))
                    .toList();
        }

        private List<ItemAnswer.MeetingLine> meetings() {
            return programme.ties().tablings().stream()
                    .filter(tabling -> tabling.decision().equals(item.code()))
                    .flatMap(tabling -> programme.register().meetings().stream()
                            .filter(meeting -> meeting.id().equals(tabling.meeting()))
                            .map(meeting -> new ItemAnswer.MeetingLine(
                                    meeting.id(),
                                    said(meeting.title()),
                                    date(meeting),
                                    tabling.provenance().source(),
                                    tabling.provenance().ref())))
                    .toList();
        }

        private String date(Meeting meeting) {
            return Objects.requireNonNullElse(range(meeting.date()), "");
        }

        private List<ItemAnswer.AssessmentLine> history() {
            return programme.assessments(item.code()).stream()
                    .sorted(Comparator.comparing(Assessment::asOf)
                            .thenComparing(Assessment::recordedAt)
                            .reversed())
                    .map(assessment -> new ItemAnswer.AssessmentLine(
                            assessment.asOf(),
                            assessment.status(),
                            assessment.actualStart(),
                            assessment.actualFinish(),
                            forecast(assessment.forecast()),
                            assessment.note(),
                            assessment.evidence(),
                            assessment.by(),
                            assessment.recordedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                    .toList();
        }

        private @Nullable String forecast(@Nullable Window window) {
            if (window == null) {
                return null;
            }
            String finish = range(window.finish());
            return finish == null ? range(window.start()) : finish;
        }

        /** A range in words, no more precise than it is; null when it has no bound. */
        private @Nullable String range(DateRange range) {
            LocalDate earliest = range.earliest();
            LocalDate latest = range.latest();
            if (earliest == null) {
                return latest == null ? null : wording.say("range.at-most", wording.day(latest));
            }
            return latest == null
                    ? wording.say("range.at-least", wording.day(earliest))
                    : wording.range(earliest, latest);
        }

        private @Nullable String words(@Nullable Text text) {
            return text == null ? null : said(text);
        }

        private String said(Text text) {
            return text.in(wording.language());
        }
    }
}
