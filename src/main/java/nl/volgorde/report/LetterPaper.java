package nl.volgorde.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.ActorAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;

/** Writes a letter to an actor: what is asked on the first page, all of it behind that. */
final class LetterPaper {
    /** What of one table stands in front; the whole table follows in a chapter. */
    private static final int SHOWN = 8;

    private final ActorLetter letter;
    private final ActorAnswer actor;
    private final Sayings sayings;
    private final References references;
    private final int place;

    private LetterPaper(ActorLetter letter) {
        this.letter = letter;
        actor = letter.actor();
        sayings = Sayings.in(letter.origin().language());
        references = new References(letter.origin());
        String id = actor.actor().id();
        place = references.to(
                sayings.say("figure.actor"), References.actor(id), "letters " + References.argument(id) + " --out .");
    }

    static Paper of(ActorLetter letter) {
        return new LetterPaper(letter).paper();
    }

    private Paper paper() {
        String name = actor.actor().name();
        List<Block> front = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>();
        MeetingLine meeting = letter.meeting();
        String before = meeting == null ? "" : sayings.meeting(meeting);
        front.add(new Paragraph(
                Weight.NOTE,
                Phrase.of(meeting == null ? sayings.say("letter.no-meeting") : sayings.say("letter.before", before))));
        front.add(new Paragraph(
                Weight.VERDICT,
                Phrase.of(
                        sayings.say(
                                "letter.verdict",
                                letter.toConfirm().size(),
                                letter.toWorkOn().size(),
                                actor.waitedForBy().size(),
                                name),
                        place)));
        asked(front);
        part(front, chapters, "letter.confirm", tasks("letter.confirm", letter.toConfirm()));
        part(front, chapters, "letter.work", tasks("letter.work", letter.toWorkOn()));
        part(front, chapters, "letter.waited-for", waits("letter.waited-for", actor.waitedForBy()));
        part(front, chapters, "letter.waits", waits("letter.waits", actor.waitsFor()));
        chapters.add(references.chapter(sayings));
        return new Paper(
                letter.origin().language(),
                sayings.say("letter.title", name),
                sayings.say("letter.subject", name, letter.origin().title()),
                sayings.masthead(letter.origin()),
                front,
                chapters,
                // Where nothing is left over, the letter is one page and not two.
                chapters.size() > 1);
    }

    private void asked(List<Block> front) {
        List<Phrase> lines = new ArrayList<>();
        if (!letter.toConfirm().isEmpty()) {
            lines.add(Phrase.of(
                    sayings.say("letter.ask-confirm", letter.toConfirm().size())));
        }
        if (!letter.toWorkOn().isEmpty()) {
            lines.add(Phrase.of(sayings.say("letter.ask-work", letter.toWorkOn().size())));
        }
        if (!actor.waitsFor().isEmpty()) {
            lines.add(Phrase.of(sayings.say("letter.ask-waits", actor.waitsFor().size())));
        }
        if (lines.isEmpty()) {
            front.add(sayings.paragraph("letter.nothing"));
        } else {
            front.add(new Heading(sayings.say("letter.asked")));
            front.add(new Bullets(true, lines));
        }
    }

    /** A table in front, and all of it in a chapter when it is longer than fits there. */
    private void part(List<Block> front, List<Chapter> chapters, String key, Grid grid) {
        if (grid.rows().isEmpty()) {
            return;
        }
        front.add(new Heading(sayings.say(key)));
        if (grid.rows().size() <= SHOWN) {
            front.add(grid);
            return;
        }
        front.add(new Grid(grid.caption(), grid.columns(), grid.rows().subList(0, SHOWN)));
        front.add(sayings.note("letter.more", grid.rows().size() - SHOWN, chapters.size() + 1));
        chapters.add(new Chapter(key.replace('.', '-'), sayings.say(key), List.of(sayings.grid(grid))));
    }

    private Grid tasks(String key, List<ActorAnswer.Task> tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (ActorAnswer.Task task : tasks) {
            LocalDate since = task.since();
            LocalDate by = letter.lateFinishes().get(task.item().code());
            rows.add(List.of(
                    task.item().code() + " " + task.item().title(),
                    since == null
                            ? sayings.state(task.item().state())
                            : sayings.words().day(since),
                    by == null
                            ? "–"
                            : by.isBefore(letter.origin().asOf())
                                    ? sayings.say("at-once")
                                    : sayings.words().month(by),
                    sayings.say("number", task.holdsBack()),
                    task.decisions().isEmpty() ? "–" : String.join(", ", task.decisions())));
        }
        boolean late = key.equals("letter.confirm");
        return new Grid(
                Phrase.of(sayings.say(key + ".caption", tasks.size()), place),
                List.of(
                        Column.of(sayings.say("column.item"), 40),
                        Column.of(sayings.say(late ? "column.since" : "column.state"), 17),
                        Column.of(sayings.say("column.ready-by"), 14),
                        Column.number(sayings.say("column.holds-back"), 8),
                        Column.of(sayings.say("column.decisions"), 21)),
                rows);
    }

    private Grid waits(String key, List<ActorAnswer.Wait> waits) {
        List<List<String>> rows = new ArrayList<>();
        boolean others = key.equals("letter.waited-for");
        for (ActorAnswer.Wait wait : waits) {
            rows.add(List.of(
                    wait.needed().code() + " " + wait.needed().title(),
                    sayings.state(wait.needed().state()),
                    wait.waiting().code() + " " + wait.waiting().title(),
                    sayings.actors(others ? wait.of() : wait.by())));
        }
        return new Grid(
                Phrase.of(sayings.say(key + ".caption", waits.size()), place),
                List.of(
                        Column.of(sayings.say("column.needed"), 29),
                        Column.of(sayings.say("column.state"), 17),
                        Column.of(sayings.say("column.for"), 29),
                        Column.of(sayings.say(others ? "column.of-whom" : "column.by-whom"), 25)),
                rows);
    }
}
