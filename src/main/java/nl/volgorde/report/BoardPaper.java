package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.Wording;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Phrase;

/** Writes a board report out in words, tables and pictures. */
final class BoardPaper {
    private final BoardReport report;
    private final Sayings sayings;
    private final References references;

    private BoardPaper(BoardReport report) {
        this.report = report;
        sayings = new Sayings(Wording.in(report.origin().language()));
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
        chapters.add(places());
        return new Paper(
                origin.language(),
                sayings.say("title", report.target().title()),
                sayings.say("subject", report.target().title(), origin.title()),
                List.of(
                        sayings.say("masthead.agenda", origin.title(), origin.edition()),
                        sayings.say("masthead.revision", Long.toString(origin.revision())),
                        sayings.say("masthead.as-of", sayings.words().day(origin.asOf()))),
                blocks,
                chapters);
    }

    private Chapter places() {
        List<List<String>> rows = new ArrayList<>();
        List<References.Place> places = references.places();
        for (int i = 0; i < places.size(); i++) {
            References.Place place = places.get(i);
            rows.add(List.of("[" + (i + 1) + "]", place.what(), place.page(), place.command()));
        }
        return new Chapter(
                "references",
                sayings.say("references"),
                List.of(
                        sayings.paragraph(
                                "references.explained",
                                report.origin().agenda(),
                                Long.toString(report.origin().revision())),
                        new Grid(
                                Phrase.of(sayings.say("references.caption")),
                                List.of(
                                        Column.of(sayings.say("column.number"), 7),
                                        Column.of(sayings.say("column.figure"), 23),
                                        Column.of(sayings.say("column.page"), 32),
                                        Column.of(sayings.say("column.command"), 38)),
                                rows)));
    }
}
