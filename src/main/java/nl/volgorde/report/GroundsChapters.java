package nl.volgorde.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.LoopAnswer;
import nl.volgorde.model.Language;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;

/** What a report rests on and where it is unsure: loops, findings, assumptions, sources. */
final class GroundsChapters {
    private static final int ITEMS = 40;

    private final BoardReport report;
    private final Sayings sayings;
    private final References references;

    GroundsChapters(BoardReport report, Sayings sayings, References references) {
        this.report = report;
        this.sayings = sayings;
        this.references = references;
    }

    List<Chapter> chapters() {
        return List.of(loops(), findings(), assumptions(), sources());
    }

    private Chapter loops() {
        List<Block> blocks = new ArrayList<>();
        List<LoopAnswer> deadlocks = report.blockers().deadlocks();
        List<LoopAnswer> tensions = report.blockers().tensions();
        if (deadlocks.isEmpty() && tensions.isEmpty()) {
            blocks.add(sayings.paragraph("loops.none"));
        }
        int place = references.to(
                sayings.say("figure.loops"),
                References.decision(report.target().code(), "loops"),
                "blockers " + References.argument(report.target().code()));
        deadlocks.forEach(loop -> loop(blocks, "loops.deadlock", loop, place));
        tensions.forEach(loop -> loop(blocks, "loops.tension", loop, place));
        return new Chapter("loops", sayings.say("loops"), blocks);
    }

    private void loop(List<Block> blocks, String kind, LoopAnswer loop, int place) {
        blocks.add(new Heading(sayings.say(kind)));
        blocks.add(sayings.paragraph(kind + ".explained"));
        List<List<String>> rows = loop.loop().stream().map(sayings::evidence).toList();
        blocks.add(new Grid(
                Phrase.of(sayings.say("loops.caption"), place),
                List.of(
                        Column.of(sayings.say("column.step"), 20),
                        Column.of(sayings.say("column.kind"), 18),
                        Column.of(sayings.say("column.reason"), 40),
                        Column.of(sayings.say("column.source"), 22)),
                rows));
        if (!loop.waysOut().isEmpty()) {
            blocks.add(new Bullets(
                    false,
                    loop.waysOut().stream()
                            .map(way -> Phrase.of(sayings.say(
                                    "loops.way-out",
                                    way.from(),
                                    way.to(),
                                    way.by().stream()
                                            .map(means -> sayings.say("means." + means))
                                            .collect(Collectors.joining("; ")))))
                            .toList()));
        }
    }

    private Chapter findings() {
        int place = references.to(sayings.say("figure.findings"), "/findings", "findings");
        List<Block> blocks = new ArrayList<>();
        if (report.findings().isEmpty()) {
            blocks.add(sayings.paragraph("findings.none"));
        } else {
            blocks.add(new Paragraph(
                    Weight.PLAIN,
                    Phrase.of(
                            sayings.say("findings.explained", report.findings().size()), place)));
            boolean dutch = report.origin().language() == Language.NL;
            List<List<String>> rows = new ArrayList<>();
            for (FindingsAnswer.Line line : report.findings()) {
                rows.add(List.of(
                        sayings.words().word(line.severity()),
                        dutch ? line.messageNl() : line.messageEn(),
                        dutch ? line.adviceNl() : line.adviceEn()));
            }
            blocks.add(sayings.grid(new Grid(
                    Phrase.of(sayings.say("findings.caption"), place),
                    List.of(
                            Column.of(sayings.say("column.severity"), 16),
                            Column.of(sayings.say("column.finding"), 46),
                            Column.of(sayings.say("column.advice"), 38)),
                    rows)));
        }
        return new Chapter("findings", sayings.say("findings"), blocks);
    }

    /** The assumptions of all answers together, each once. */
    private Chapter assumptions() {
        Map<String, Assumption> byKind = new LinkedHashMap<>();
        report.path().assumptions().forEach(each -> byKind.put(each.kind(), each));
        report.blockers().assumptions().forEach(each -> byKind.putIfAbsent(each.kind(), each));
        List<Block> blocks = new ArrayList<>();
        blocks.add(sayings.paragraph(byKind.isEmpty() ? "assumptions.none" : "assumptions.explained"));
        for (Assumption assumption : byKind.values()) {
            List<String> items = assumption.items();
            String named = String.join(", ", items.subList(0, Math.min(ITEMS, items.size())))
                    + (items.size() > ITEMS ? " " + sayings.say("and-more", items.size() - ITEMS) : "");
            blocks.add(new Paragraph(
                    Weight.PLAIN,
                    Phrase.of(items.isEmpty() ? assumption.text() : assumption.text() + " " + named + ".")));
        }
        return new Chapter("assumptions", sayings.say("assumptions"), blocks);
    }

    private Chapter sources() {
        List<List<String>> rows = report.sources().stream()
                .map(source -> List.of(
                        source.id(),
                        source.title(),
                        source.date() == null ? "–" : sayings.words().day(source.date())))
                .toList();
        return new Chapter(
                "sources",
                sayings.say("sources"),
                rows.isEmpty()
                        ? List.of(sayings.paragraph("sources.none"))
                        : List.of(sayings.grid(new Grid(
                                Phrase.of(sayings.say("sources.caption")),
                                List.of(
                                        Column.of(sayings.say("column.id"), 24),
                                        Column.of(sayings.say("column.title"), 54),
                                        Column.of(sayings.say("column.date"), 22)),
                                rows))));
    }
}
