package nl.volgorde.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathAnswer.ScheduleLine;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.DifferenceQuestion;
import nl.volgorde.answers.EdgeRef;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a board has to know of a decision. */
@Component
public class BoardReports {
    private final Programmes programmes;
    private final Prospects prospects;
    private final TimelineQuestion timeline;
    private final DifferenceQuestion difference;
    private final FindingsQuestion findings;

    BoardReports(
            Programmes programmes,
            Prospects prospects,
            TimelineQuestion timeline,
            DifferenceQuestion difference,
            FindingsQuestion findings) {
        this.programmes = programmes;
        this.prospects = prospects;
        this.timeline = timeline;
        this.difference = difference;
        this.findings = findings;
    }

    /**
     * The report on a decision for a meeting.
     *
     * @throws NoAnswer when the agenda, the item or the meeting is not there, or the chosen day lies outside what is known
     */
    public BoardReport of(ReportOrder order) {
        return programmes.steady(
                order.asked().agenda(),
                () -> once(programmes.current(order.asked().agenda()), order));
    }

    /** Null when somebody wrote to the agenda meanwhile, so that the answers do not belong together. */
    private @Nullable BoardReport once(Programme programme, ReportOrder order) {
        Asked asked = order.asked();
        String meeting = order.meeting();
        LocalDate since = order.since();
        Prospect prospect = prospects.of(asked, order.code());
        Asked fixed = new Asked(programme.agenda().id(), prospect.blockers().asOf(), asked.knownOn(), asked.language());
        var timed = timeline.answer(fixed);
        FindingsAnswer found = findings.answer(fixed, Set.of(), false);
        String target = prospect.blockers().target().code();
        BoardMeetings meetings = new BoardMeetings(timed, target);
        MeetingLine last = meetings.last();
        DifferenceAnswer changed = since == null
                ? last == null ? null : changed(fixed, target, last.latest())
                : difference.answer(fixed, target, since, prospect.blockers().asOf());
        long revision = programme.revision();
        if (!prospect.isAtOneRevision()
                || prospect.blockers().revision() != revision
                || timed.revision() != revision
                || found.revision() != revision
                || programmes.current(asked.agenda()).revision() != revision) {
            return null;
        }
        MeetingLine chosen = meeting == null ? meetings.next() : meetings.named(meeting);
        return new BoardReport(
                BoardReport.Origin.of(programme, fixed),
                prospect,
                chosen,
                last,
                since,
                changed,
                concerning(prospect, found),
                timed,
                Tasks.of(prospect, meetings, chosen),
                evidence(programme, prospect, fixed.language()),
                programme.register().sources().stream()
                        .map(source -> new BoardReport.SourceLine(
                                source.id(), source.title().in(fixed.language()), source.date()))
                        .toList());
    }

    /** Null when the item was not in the agenda yet on that day: then there is nothing to compare with. */
    private @Nullable DifferenceAnswer changed(Asked asked, String target, LocalDate since) {
        try {
            return difference.answer(asked, target, since, Objects.requireNonNull(asked.asOf()));
        } catch (NoAnswer.Unreadable e) {
            return null;
        }
    }

    private static List<FindingsAnswer.Line> concerning(Prospect prospect, FindingsAnswer found) {
        Set<String> codes = new HashSet<>();
        codes.add(prospect.blockers().target().code());
        prospect.blockers().blockers().forEach(blocker -> codes.add(blocker.code()));
        prospect.path().items().forEach(item -> codes.add(item.code()));
        return found.findings().stream()
                .filter(line -> line.severity() != Severity.INFO)
                .filter(line -> line.items().stream().anyMatch(codes::contains))
                .toList();
    }

    private static List<EdgeRef> evidence(Programme programme, Prospect prospect, Language language) {
        if (prospect.path().paths().isEmpty()) {
            return List.of();
        }
        List<ScheduleLine> chain = prospect.path().paths().getFirst().items();
        Set<String> steps = new HashSet<>();
        for (int i = 1; i < chain.size(); i++) {
            steps.add(chain.get(i - 1).code() + " " + chain.get(i).code());
        }
        var byStep = programme.preconditions().stream()
                .filter(edge -> steps.contains(edge.from() + " " + edge.to()))
                .collect(Collectors.toMap(edge -> edge.from() + " " + edge.to(), Function.identity(), (a, _) -> a));
        List<EdgeRef> evidence = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            Precondition edge = byStep.get(ItemCode.of(chain.get(i - 1).code()) + " "
                    + ItemCode.of(chain.get(i).code()));
            if (edge != null) {
                evidence.add(edge(edge, language));
            }
        }
        return evidence;
    }

    private static EdgeRef edge(Precondition edge, Language language) {
        Precondition.Grounds grounds = edge.grounds();
        return new EdgeRef(
                edge.from().value(),
                edge.to().value(),
                edge.link(),
                edge.lagDays(),
                edge.strength(),
                grounds.basis(),
                grounds.reason().in(language),
                grounds.provenance().source(),
                grounds.provenance().ref());
    }
}
