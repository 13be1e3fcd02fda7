package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.report.Paper.Chapter;

/** Writes a board report out in words, tables and pictures. */
final class BoardPaper {
    private final BoardReport report;
    private final Sayings sayings;
    private final References references;

    private BoardPaper(BoardReport report) {
        this.report = report;
        sayings = Sayings.in(report.origin().language());
        references = new References(report.origin());
    }

    static Paper of(BoardReport report) {
        return new BoardPaper(report).paper();
    }

    private Paper paper() {
        BoardReport.Origin origin = report.origin();
        FrontPages front = new FrontPages(report, sayings, references);
        List<Paper.Block> blocks = front.blocks();
        List<Chapter> chapters = new ArrayList<>();
        TimeChapters times = new TimeChapters(report, sayings, references);
        chapters.add(times.criticalPath());
        chapters.add(new BlockersChapter(report, sayings, references).chapter());
        chapters.add(times.risk());
        chapters.addAll(new GroundsChapters(report, sayings, references).chapters());
        chapters.add(references.chapter(sayings));
        return new Paper(
                origin.language(),
                sayings.say("title", report.target().title()),
                sayings.say("subject", report.target().title(), origin.title()),
                sayings.masthead(origin),
                blocks,
                chapters,
                true);
    }
}
