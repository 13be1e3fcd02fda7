package nl.volgorde.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.ActorAnswer;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters to the actors: what is asked of each before the next meeting. */
@Component
public class Letters {
    private final Programmes programmes;
    private final ActorQuestion actors;
    private final TimelineQuestion timeline;
    private final CriticalPathQuestion path;

    Letters(Programmes programmes, ActorQuestion actors, TimelineQuestion timeline, CriticalPathQuestion path) {
        this.programmes = programmes;
        this.actors = actors;
        this.timeline = timeline;
        this.path = path;
    }

    /**
     * The ids of the actors that lead, decide or commission anything, by id: to the others there is nothing to say.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public List<String> addressees(Asked asked) {
        return actors.all(asked).stream()
                .filter(line -> line.items() > 0)
                .map(line -> line.actor().id())
                .sorted()
                .toList();
    }

    /**
     * The letter to one actor as a file.
     *
     * @param meeting id, or null for the first that has not been by the data date
     * @throws NoAnswer when the agenda, the actor or the meeting is not there
     */
    public PaperFile file(Asked asked, String actor, @Nullable String meeting, ReportFormat format) {
        ActorLetter letter = of(asked, actor, meeting);
        return PaperFile.of(LetterPaper.of(letter), letter.origin(), "letter-" + actor, letter.meeting(), format);
    }

    /**
     * The same to be read within a page.
     *
     * @throws NoAnswer as above
     */
    public Preview preview(Asked asked, String actor, @Nullable String meeting) {
        return Preview.of(LetterPaper.of(of(asked, actor, meeting)), null);
    }

    /**
     * The letters to all whom there is something to say, as one zip file.
     *
     * @throws NoAnswer when the agenda or the meeting is not there
     */
    public byte[] zipped(Asked asked, @Nullable String meeting, ReportFormat format) {
        SteadyZip zip = new SteadyZip();
        for (String actor : addressees(asked)) {
            PaperFile letter = file(asked, actor, meeting, format);
            zip.file(letter.name(), letter.content());
        }
        return zip.finished();
    }

    /**
     * The letter to one actor.
     *
     * @throws NoAnswer as above
     */
    ActorLetter of(Asked asked, String actor, @Nullable String meeting) {
        return programmes.steady(asked.agenda(), () -> once(asked, actor, meeting));
    }

    private @Nullable ActorLetter once(Asked asked, String id, @Nullable String meeting) {
        Programme programme = programmes.current(asked.agenda());
        ActorAnswer actor = actors.answer(asked, id);
        Asked fixed = new Asked(programme.agenda().id(), actor.asOf(), asked.knownOn(), asked.language());
        TimelineAnswer timed = timeline.answer(fixed);
        CriticalPathAnswer towards = programme.agenda().focus() == null
                ? null
                : path.answer(fixed, programme.agenda().focus().value(), Estimate.LIKELY);
        long revision = programme.revision();
        if (actor.revision() != revision
                || timed.revision() != revision
                || (towards != null && towards.revision() != revision)) {
            return null;
        }
        BoardMeetings meetings = BoardMeetings.all(timed);
        Map<String, LocalDate> lateFinishes = new HashMap<>();
        if (towards != null) {
            towards.items().forEach(line -> lateFinishes.put(line.code(), line.lateFinish()));
        }
        return new ActorLetter(
                BoardReport.Origin.of(programme, fixed),
                actor,
                meeting == null ? meetings.next() : meetings.named(meeting),
                lateFinishes);
    }
}
