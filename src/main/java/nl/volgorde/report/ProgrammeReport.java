package nl.volgorde.report;

import java.util.List;
import java.util.Objects;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.OverviewAnswer;
import nl.volgorde.answers.TimelineAnswer;

/**
 * How a whole programme stands: its decisions, key projects and actors. The same revision, data date and language make
 * equal reports.
 *
 * @param origin what it was made from
 * @param overview its open decisions, who must act on them, and what changed since the last meeting
 * @param timeline all items with their state, lead and window, and the meetings
 * @param findings what is wrong with the agenda
 * @param actors all of them, those that can do most now first
 * @param keyProjects by number
 */
public record ProgrammeReport(
        BoardReport.Origin origin,
        OverviewAnswer overview,
        TimelineAnswer timeline,
        FindingsAnswer findings,
        List<ActorQuestion.Line> actors,
        List<KeyProject> keyProjects) {
    public ProgrammeReport {
        Objects.requireNonNull(origin, "origin");
        actors = List.copyOf(actors);
        keyProjects = List.copyOf(keyProjects);
    }

    /**
     * A key project.
     *
     * @param number by which the agenda counts it
     * @param line its state, lead and window
     */
    public record KeyProject(int number, TimelineAnswer.Line line) {}
}
