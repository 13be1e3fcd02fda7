package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.volgorde.model.Item;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Window;
import org.springframework.stereotype.Component;

/** When does all of it happen (method §2)? */
@Component
public class TimelineQuestion {
    private final Analyses analyses;

    TimelineQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * Answers for the whole agenda.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public TimelineAnswer answer(Asked asked) {
        return answer(asked, ItemFilter.ALL);
    }

    /**
     * Answers for some of the items.
     *
     * @throws NoAnswer when the agenda, the theme or the actor is not there
     */
    public TimelineAnswer answer(Asked asked, ItemFilter filter) {
        AnalysedProgramme analysed = analyses.of(asked);
        filter.check(analysed.programme().register());
        Parts parts = new Parts(analysed, Wording.in(asked.language()));
        var register = analysed.programme().register();
        return new TimelineAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                analysed.programme().agenda().title().in(asked.language()),
                register.themes().stream()
                        .sorted(Comparator.comparingInt(theme -> theme.number()))
                        .map(theme -> new TimelineAnswer.ThemeRef(
                                theme.id(), theme.title().in(asked.language())))
                        .toList(),
                IntStream.range(0, analysed.network().network().size())
                        .boxed()
                        .sorted(Comparator.comparing(v -> analysed.network().code(v)))
                        .map(v -> line(analysed, parts, v))
                        .filter(line ->
                                filter.accepts(line.code(), line.title(), line.state(), line.theme(), line.leads()))
                        .toList(),
                register.meetings().stream()
                        .map(meeting -> meeting(analysed, meeting, asked))
                        .sorted(Comparator.comparing(TimelineAnswer.MeetingLine::latest)
                                .thenComparing(TimelineAnswer.MeetingLine::id))
                        .toList());
    }

    private static TimelineAnswer.Line line(AnalysedProgramme analysed, Parts parts, int v) {
        Item item = analysed.network().item(v);
        Window window = analysed.network().standing(v).window();
        return new TimelineAnswer.Line(
                parts.code(v),
                parts.title(v),
                item.type(),
                analysed.readiness().state(v),
                item.facts().classification().theme(),
                parts.leads(v),
                parts.planned(v),
                TimelineAnswer.WindowDates.of(window),
                List.copyOf(window.flags()));
    }

    private static TimelineAnswer.MeetingLine meeting(AnalysedProgramme analysed, Meeting meeting, Asked asked) {
        LocalDate earliest = meeting.date().earliest();
        LocalDate latest = meeting.date().latest();
        List<String> tabled = analysed.programme().ties().tablings().stream()
                .filter(tabling -> tabling.meeting().equals(meeting.id()))
                .map(tabling -> tabling.decision().value())
                .toList();
        return new TimelineAnswer.MeetingLine(
                meeting.id(),
                meeting.body(),
                meeting.title().in(asked.language()),
                Objects.requireNonNull(earliest == null ? latest : earliest),
                Objects.requireNonNull(latest == null ? earliest : latest),
                tabled);
    }
}
