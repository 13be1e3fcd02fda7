package nl.volgorde.report;

import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.EdgeRef;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;
import org.jspecify.annotations.Nullable;

/** The sentences of a paper in one language. */
record Sayings(Wording words) {
    /** More rows of one table than this nobody reads on paper. */
    private static final int ROWS = 150;

    static Sayings in(Language language) {
        return new Sayings(Wording.in(language));
    }

    /** What stands above every page: agenda, revision and data date. */
    List<String> masthead(BoardReport.Origin origin) {
        return List.of(
                say("masthead.agenda", origin.title(), origin.edition()),
                say("masthead.revision", Long.toString(origin.revision())),
                say("masthead.as-of", words.day(origin.asOf())));
    }

    String say(String key, @Nullable Object... places) {
        return words.say("report." + key, places);
    }

    Paragraph paragraph(String key, @Nullable Object... places) {
        return new Paragraph(Weight.PLAIN, Phrase.of(say(key, places)));
    }

    Paragraph note(String key, @Nullable Object... places) {
        return new Paragraph(Weight.NOTE, Phrase.of(say(key, places)));
    }

    /** A state as a sign and a word: the sign is told apart without colour, the word without the sign. */
    String state(State state) {
        String sign =
                switch (state) {
                    case DONE -> "✔";
                    case READY -> "▶";
                    case UNDERWAY -> "◐";
                    case BLOCKED -> "■";
                    case STUCK -> "✖";
                    case DROPPED -> "–";
                    case UNDETERMINED -> "○";
                };
        // A sign at the end of a line would tell nothing.
        return sign + "\u00a0" + words.word(state);
    }

    String actors(List<ActorRef> actors) {
        return actors.isEmpty()
                ? say("nobody")
                : String.join(", ", actors.stream().map(ActorRef::name).toList());
    }

    /** What a table tells of an edge: its ends, its kind, why it is there, and where that is written. */
    List<String> evidence(EdgeRef edge) {
        return List.of(
                edge.from() + " → " + edge.to(),
                words.word(edge.strength()) + ", " + words.word(edge.basis()),
                edge.reason(),
                edge.source() + ", " + edge.ref());
    }

    /** A meeting and when it is. */
    String meeting(MeetingLine meeting) {
        return say("meeting", meeting.title(), words.range(meeting.earliest(), meeting.latest()));
    }

    /** A table of which at most {@value #ROWS} rows are read, and how many there are besides. */
    Paper.Block grid(Grid grid) {
        return grid.rows().size() <= ROWS
                ? grid
                : new Paper.Excerpt(grid, ROWS, note("more", grid.rows().size() - ROWS));
    }
}
