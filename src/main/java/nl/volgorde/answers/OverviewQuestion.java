package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.readiness.Blockers;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.analysis.schedule.BoardCalendar;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How does the programme stand: its decisions, who must act now, and what changed since the last meeting? */
@Component
public class OverviewQuestion {
    private final Analyses analyses;

    OverviewQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for an agenda.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public OverviewAnswer answer(Asked asked) {
        return new Answering(analyses.of(asked), Wording.in(asked.language())).answer();
    }

    /** One answer in the making. */
    private static final class Answering {
        private final AnalysedProgramme analysed;
        private final Programme programme;
        private final Wording wording;
        private final Parts parts;
        private final BoardCalendar calendar;
        private final BitSet roots = new BitSet();

        Answering(AnalysedProgramme analysed, Wording wording) {
            this.analysed = analysed;
            this.programme = analysed.programme();
            this.wording = wording;
            this.parts = new Parts(analysed, wording);
            this.calendar = new BoardCalendar(programme);
        }

        OverviewAnswer answer() {
            ItemCode focus = programme.agenda().focus();
            List<OverviewAnswer.DecisionLine> decisions = decisions(focus);
            Optional<Meeting> last = lastMeeting();
            return new OverviewAnswer(
                    programme.agenda().id(),
                    programme.agenda().title().in(wording.language()),
                    programme.revision(),
                    analysed.asOf(),
                    verdict(decisions),
                    decisions.stream()
                            .filter(line -> focus != null && line.item().code().equals(focus.value()))
                            .findFirst()
                            .orElse(null),
                    decisions,
                    actors(),
                    last.map(this::ref).orElse(null),
                    changes(last.map(Answering::lastDay).orElse(null)),
                    unconfirmed());
        }

        private List<OverviewAnswer.DecisionLine> decisions(@Nullable ItemCode focus) {
            DependencyNetwork network = analysed.network().network();
            Map<String, LocalDate> finishes = new LinkedHashMap<>();
            List<OverviewAnswer.DecisionLine> lines = new ArrayList<>();
            for (int v = 0; v < network.size(); v++) {
                boolean asked = analysed.network().item(v).type() == ItemType.DECISION
                        || analysed.network().code(v).equals(focus);
                State state = analysed.readiness().state(v);
                if (asked && state != State.DONE && state != State.DROPPED) {
                    finishes.put(parts.code(v), analysed.scheduler().earlyFinish(v, Estimate.LIKELY));
                    lines.add(decision(v));
                }
            }
            lines.sort(Comparator.comparing((OverviewAnswer.DecisionLine line) ->
                            focus == null || !line.item().code().equals(focus.value()))
                    .thenComparing(line ->
                            Objects.requireNonNull(finishes.get(line.item().code())))
                    .thenComparing(line -> ItemCode.of(line.item().code())));
            return lines;
        }

        private OverviewAnswer.DecisionLine decision(int v) {
            Blockers blockers = Blockers.of(analysed.readiness(), v);
            List<Integer> rootBlockers =
                    blockers.all().stream().filter(blockers::isRoot).toList();
            rootBlockers.forEach(roots::set);
            LocalDate likely = analysed.scheduler().earlyFinish(v, Estimate.LIKELY);
            String meeting = calendar.first(analysed.network().code(v), likely)
                    .map(board -> wording.period(
                            Objects.requireNonNull(board.date().earliest()),
                            Objects.requireNonNull(board.date().latest())))
                    .orElse(null);
            return new OverviewAnswer.DecisionLine(
                    parts.ref(v),
                    parts.verdict(v, blockers.all().size(), rootBlockers.size()),
                    CriticalPathQuestion.earlyFinish(analysed.scheduler(), v, wording)
                            .period(),
                    meeting,
                    blockers.all().size(),
                    rootBlockers.size());
        }

        private String verdict(List<OverviewAnswer.DecisionLine> decisions) {
            long ready = decisions.stream()
                    .filter(line ->
                            line.item().state() == State.READY || line.item().state() == State.UNDERWAY)
                    .count();
            return decisions.isEmpty()
                    ? wording.say("verdict.overview-none")
                    : wording.say("verdict.overview", decisions.size(), ready, decisions.size() - ready);
        }

        private List<BlockersAnswer.ActorTask> actors() {
            Map<ActorRef, List<String>> tasks = new LinkedHashMap<>();
            roots.stream()
                    .boxed()
                    .sorted(Comparator.comparing(v -> analysed.network().code(v)))
                    .forEach(v -> parts.leads(v)
                            .forEach(lead -> tasks.computeIfAbsent(lead, _ -> new ArrayList<>())
                                    .add(parts.code(v))));
            return BlockersAnswer.ActorTask.sorted(tasks);
        }

        private Optional<Meeting> lastMeeting() {
            return programme.register().meetings().stream()
                    .filter(meeting -> lastDay(meeting).isBefore(analysed.asOf()))
                    .max(Comparator.comparing(Answering::lastDay).thenComparing(Meeting::id));
        }

        private static LocalDate lastDay(Meeting meeting) {
            DateRange date = meeting.date();
            LocalDate latest = date.latest();
            return latest == null ? Objects.requireNonNullElse(date.earliest(), LocalDate.MAX) : latest;
        }

        private OverviewAnswer.MeetingRef ref(Meeting meeting) {
            LocalDate earliest = meeting.date().earliest();
            return new OverviewAnswer.MeetingRef(
                    meeting.id(),
                    meeting.title().in(wording.language()),
                    wording.range(earliest == null ? lastDay(meeting) : earliest, lastDay(meeting)));
        }

        private List<OverviewAnswer.ChangeLine> changes(@Nullable LocalDate since) {
            return programme.dating().assessments().stream()
                    .filter(assessment -> !assessment.asOf().isAfter(analysed.asOf()))
                    .filter(assessment -> since == null || assessment.asOf().isAfter(since))
                    .sorted(Comparator.comparing(Assessment::asOf)
                            .thenComparing(Assessment::recordedAt)
                            .reversed())
                    .map(assessment -> new OverviewAnswer.ChangeLine(
                            parts.ref(analysed.network().vertex(assessment.item())),
                            assessment.asOf(),
                            assessment.status(),
                            assessment.by()))
                    .toList();
        }

        private List<ItemRef> unconfirmed() {
            List<ItemRef> items = new ArrayList<>();
            for (int v = 0; v < analysed.network().network().size(); v++) {
                if (analysed.network().standing(v).overdueSince() != null) {
                    items.add(parts.ref(v));
                }
            }
            items.sort(Comparator.comparing(item -> ItemCode.of(item.code())));
            return items;
        }
    }
}
