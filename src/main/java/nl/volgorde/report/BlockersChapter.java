package nl.volgorde.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.BlockersAnswer.Blocker;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.picture.Addresses;
import nl.volgorde.picture.DependencyMap;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.Picture;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;

/** What holds the decision up: first what can be worked on now, by who must act, then what waits behind it. */
final class BlockersChapter {
    /** More boxes, and more arrows between them, nobody can follow on paper. */
    private static final int BOXES = 60;

    private static final int ARROWS = 200;

    private final BoardReport report;
    private final Sayings sayings;
    private final References references;

    BlockersChapter(BoardReport report, Sayings sayings, References references) {
        this.report = report;
        this.sayings = sayings;
        this.references = references;
    }

    Chapter chapter() {
        String code = report.target().code();
        int place = references.to(
                sayings.say("figure.blockers"),
                References.decision(code, "blockers"),
                "blockers " + References.argument(code));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Weight.PLAIN, Phrase.of(report.blockers().verdict(), place)));
        map(blocks, place);
        List<Blocker> all = report.blockers().blockers();
        List<Blocker> unled = all.stream()
                .filter(blocker -> blocker.root() && blocker.leads().isEmpty())
                .toList();
        if (all.stream().anyMatch(Blocker::root)) {
            blocks.add(new Heading(sayings.say("blockers.now")));
        }
        for (BoardReport.Task task : report.tasks()) {
            List<Blocker> own = all.stream()
                    .filter(blocker -> blocker.root() && blocker.leads().contains(task.actor()))
                    .toList();
            blocks.add(sayings.grid(grid(task.actor().name(), own, place)));
        }
        if (!unled.isEmpty()) {
            blocks.add(sayings.grid(grid(sayings.say("nobody"), unled, place)));
        }
        List<Blocker> behind = all.stream().filter(blocker -> !blocker.root()).toList();
        if (!behind.isEmpty()) {
            blocks.add(new Heading(sayings.say("blockers.behind")));
            blocks.add(sayings.grid(behind(behind, place)));
        }
        return new Chapter("blockers", sayings.say("blockers"), blocks);
    }

    private void map(List<Block> blocks, int place) {
        MapAnswer answer = report.prospect().map();
        if (answer.boxes() > BOXES || answer.edges().size() + answer.bundles().size() > ARROWS) {
            int toMap = references.to(
                    sayings.say("figure.map"),
                    "/map",
                    "blockers " + References.argument(report.target().code()));
            blocks.add(new Paragraph(Weight.NOTE, Phrase.of(sayings.say("map.too-much", answer.items()), toMap)));
        } else if (answer.boxes() > 0) {
            Picture map = DependencyMap.of(new Frame(sayings.words(), Addresses.NONE, "map"), answer);
            blocks.add(new Chart(map, Phrase.of(map.description(), place)));
        }
    }

    private Grid grid(String actor, List<Blocker> blockers, int place) {
        List<List<String>> rows = new ArrayList<>();
        for (Blocker blocker : blockers) {
            LocalDate since = blocker.since();
            rows.add(List.of(
                    blocker.code() + " " + blocker.title(),
                    sayings.state(blocker.state()),
                    since == null ? "–" : sayings.words().day(since),
                    sayings.say("number", blocker.holdsBack()),
                    sayings.say("days", blocker.slipEffectDays())));
        }
        return new Grid(
                Phrase.of(sayings.say("blockers.actor", actor, blockers.size()), place),
                List.of(
                        Column.of(sayings.say("column.item"), 44),
                        Column.of(sayings.say("column.state"), 18),
                        Column.of(sayings.say("column.since"), 16),
                        Column.number(sayings.say("column.holds-back"), 10),
                        Column.number(sayings.say("column.slip-effect"), 12)),
                rows);
    }

    private Grid behind(List<Blocker> blockers, int place) {
        List<List<String>> rows = new ArrayList<>();
        for (Blocker blocker : blockers) {
            rows.add(List.of(
                    blocker.code() + " " + blocker.title(),
                    sayings.state(blocker.state()),
                    sayings.actors(blocker.leads()),
                    String.join(" → ", blocker.chain())));
        }
        return new Grid(
                Phrase.of(sayings.say("blockers.behind.caption", blockers.size()), place),
                List.of(
                        Column.of(sayings.say("column.item"), 31),
                        Column.of(sayings.say("column.state"), 17),
                        Column.of(sayings.say("column.leads"), 29),
                        Column.of(sayings.say("column.chain"), 23)),
                rows);
    }
}
