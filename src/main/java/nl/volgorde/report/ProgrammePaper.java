package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.OverviewAnswer;
import nl.volgorde.model.Severity;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;

/** Writes a report on a whole programme: how it stands on two pages, all of it behind them. */
final class ProgrammePaper {
    /** What the first page bears of the table of decisions, in lines, and a line of a title and of a date in letters. */
    private static final int LINES = 33;

    private static final int LETTERS = 32;
    private static final int DATE_LETTERS = 15;
    private static final int ACTORS = 9;
    private static final int CHANGES = 8;
    private static final int CODES = 8;

    private final ProgrammeReport report;
    private final Sayings sayings;
    private final References references;
    private final int toStart;
    private final int toActors;

    private ProgrammePaper(ProgrammeReport report) {
        this.report = report;
        sayings = Sayings.in(report.origin().language());
        references = new References(report.origin());
        toStart = references.to(sayings.say("figure.overview"), "/", "readiness");
        toActors = references.to(sayings.say("figure.actors"), "/actors", "letters --out .");
    }

    static Paper of(ProgrammeReport report) {
        return new ProgrammePaper(report).paper();
    }

    private Paper paper() {
        BoardReport.Origin origin = report.origin();
        List<Block> front = new ArrayList<>();
        front.add(new Paragraph(Weight.VERDICT, Phrase.of(report.overview().verdict(), toStart)));
        decisions(front);
        actors(front);
        changes(front);
        quality(front);
        List<Chapter> chapters =
                new ArrayList<>(new ProgrammeChapters(report, sayings, references, toStart, toActors).chapters());
        chapters.add(references.chapter(sayings));
        return new Paper(
                origin.language(),
                sayings.say("programme.title", origin.title()),
                sayings.say("programme.subject", origin.title()),
                sayings.masthead(origin),
                front,
                chapters,
                true);
    }

    private void decisions(List<Block> front) {
        List<OverviewAnswer.DecisionLine> decisions = report.overview().decisions();
        front.add(new Heading(sayings.say("programme.decisions")));
        if (decisions.isEmpty()) {
            front.add(sayings.paragraph("programme.no-decisions"));
            return;
        }
        int shown = fitting(decisions);
        List<List<String>> rows = decisions.stream()
                .limit(shown)
                .map(line -> List.of(
                        line.item().code() + " " + FrontPages.cut(line.item().title()),
                        sayings.state(line.item().state()),
                        line.finish(),
                        line.meeting() == null ? "–" : line.meeting(),
                        line.blockers() == 0 ? "–" : sayings.say("programme.of", line.roots(), line.blockers())))
                .toList();
        front.add(new Grid(
                Phrase.of(sayings.say("programme.decisions.caption", decisions.size()), toStart),
                List.of(
                        Column.of(sayings.say("column.decision"), 32),
                        Column.of(sayings.say("column.state"), 18),
                        Column.of(sayings.say("column.earliest"), 16),
                        Column.of(sayings.say("column.meeting"), 18),
                        Column.of(sayings.say("column.blockers"), 16)),
                rows));
        rest(front, decisions.size() - shown, "decisions");
    }

    private static int fitting(List<OverviewAnswer.DecisionLine> decisions) {
        int lines = 0;
        int shown = 0;
        for (OverviewAnswer.DecisionLine line : decisions) {
            String title = line.item().code() + " " + FrontPages.cut(line.item().title());
            lines += Math.max(
                    Math.max(2, Math.ceilDiv(title.length(), LETTERS)),
                    Math.ceilDiv(line.finish().length(), DATE_LETTERS));
            if (lines > LINES) {
                break;
            }
            shown++;
        }
        return shown;
    }

    private void rest(List<Block> front, int more, String chapter) {
        if (more > 0) {
            front.add(sayings.note("programme.more", more, sayings.say("programme." + chapter + ".chapter")));
        }
    }

    private void actors(List<Block> front) {
        List<BlockersAnswer.ActorTask> tasks = report.overview().actors();
        front.add(new Heading(sayings.say("programme.actors")));
        if (tasks.isEmpty()) {
            front.add(sayings.paragraph("no-actors"));
            return;
        }
        List<List<String>> rows = tasks.stream()
                .limit(ACTORS)
                .map(task -> List.of(
                        task.actor().name(), sayings.say("number", task.items().size()), codes(task.items())))
                .toList();
        front.add(new Grid(
                Phrase.of(sayings.say("programme.actors.caption", tasks.size()), toActors),
                List.of(
                        Column.of(sayings.say("column.actor"), 36),
                        Column.number(sayings.say("column.items"), 12),
                        Column.of(sayings.say("column.codes"), 52)),
                rows));
        rest(front, tasks.size() - ACTORS, "actors");
    }

    private String codes(List<String> codes) {
        String first = String.join(", ", codes.subList(0, Math.min(CODES, codes.size())));
        return codes.size() <= CODES ? first : first + " " + sayings.say("and-more", codes.size() - CODES);
    }

    private void changes(List<Block> front) {
        OverviewAnswer.MeetingRef last = report.overview().lastMeeting();
        List<OverviewAnswer.ChangeLine> changes = report.overview().changes();
        front.add(new Heading(
                last == null
                        ? sayings.say("programme.reported")
                        : sayings.say("programme.reported-since", last.title())));
        if (changes.isEmpty()) {
            front.add(sayings.paragraph("programme.no-changes"));
            return;
        }
        front.add(new Bullets(
                false,
                changes.stream()
                        .limit(CHANGES)
                        .map(line -> Phrase.of(sayings.say(
                                "programme.change",
                                line.item().code() + " "
                                        + FrontPages.cut(line.item().title()),
                                sayings.words().word(line.status()),
                                sayings.words().day(line.asOf()),
                                line.by())))
                        .toList()));
        if (changes.size() > CHANGES) {
            front.add(sayings.note("and-more-reports", changes.size() - CHANGES));
        }
    }

    private void quality(List<Block> front) {
        front.add(new Heading(sayings.say("programme.quality")));
        front.add(sayings.paragraph(
                "programme.quality.verdict",
                report.findings().count(Severity.ERROR),
                report.findings().count(Severity.WARNING),
                report.overview().unconfirmed().size()));
    }
}
