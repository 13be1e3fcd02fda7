package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Tabling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When do the boards meet, and what is tabled there? */
@Component
public class MeetingsQuestion {
    private final Analyses analyses;

    MeetingsQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for an agenda, earliest meeting first.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public MeetingsAnswer answer(Asked asked) {
        AnalysedProgramme analysed = analyses.of(asked);
        Programme programme = analysed.programme();
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        List<MeetingsAnswer.MeetingLine> meetings = programme.register().meetings().stream()
                .sorted(Comparator.comparing(MeetingsQuestion::last, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Meeting::id))
                .map(meeting -> line(meeting, analysed, parts, wording))
                .toList();
        Set<ItemCode> tabled =
                programme.ties().tablings().stream().map(Tabling::decision).collect(Collectors.toSet());
        List<ItemRef> untabled = programme.items().stream()
                .filter(item -> item.type() == ItemType.DECISION && !tabled.contains(item.code()))
                .map(item -> parts.ref(analysed.network().vertex(item.code())))
                .filter(item -> item.state() != State.DONE && item.state() != State.DROPPED)
                .toList();
        return new MeetingsAnswer(programme.agenda().id(), programme.revision(), analysed.asOf(), meetings, untabled);
    }

    private static MeetingsAnswer.MeetingLine line(
            Meeting meeting, AnalysedProgramme analysed, Parts parts, Wording wording) {
        LocalDate earliest = meeting.date().earliest();
        LocalDate latest = last(meeting);
        return new MeetingsAnswer.MeetingLine(
                meeting.id(),
                meeting.body(),
                meeting.title().in(wording.language()),
                latest == null ? null : wording.range(earliest == null ? latest : earliest, latest),
                latest != null && latest.isBefore(analysed.asOf()),
                analysed.programme().ties().tablings().stream()
                        .filter(tabling -> tabling.meeting().equals(meeting.id()))
                        .map(tabling -> parts.ref(analysed.network().vertex(tabling.decision())))
                        .toList(),
                meeting.provenance().source(),
                meeting.provenance().ref());
    }

    private static @Nullable LocalDate last(Meeting meeting) {
        return meeting.date().latest() == null
                ? meeting.date().earliest()
                : meeting.date().latest();
    }
}
