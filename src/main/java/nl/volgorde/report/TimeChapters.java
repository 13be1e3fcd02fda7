package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathAnswer.ScheduleLine;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.picture.Addresses;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.GanttChart;
import nl.volgorde.picture.Picture;
import nl.volgorde.picture.RiskCurve;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;

/** When the decision can be taken, and how sure that is. */
final class TimeChapters {
    /** What fits a page of paper across. */
    private static final int CHART_ROWS = 18;

    private static final int DRIVERS = 15;

    private final BoardReport report;
    private final Sayings sayings;
    private final References references;

    TimeChapters(BoardReport report, Sayings sayings, References references) {
        this.report = report;
        this.sayings = sayings;
        this.references = references;
    }

    Chapter criticalPath() {
        CriticalPathAnswer path = report.path();
        String code = report.target().code();
        int toDates = references.to(
                sayings.say("figure.dates"),
                References.decision(code, "path"),
                "explain " + References.argument(code) + " --figure early-finish");
        int toPath = references.to(
                sayings.say("figure.path"),
                References.decision(code, "path"),
                "critical-path " + References.argument(code));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Weight.PLAIN, Phrase.of(path.verdict(), toDates)));
        if (!path.items().isEmpty()) {
            Picture gantt = GanttChart.of(frame("gantt"), path, report.timeline(), CHART_ROWS);
            blocks.add(new Chart(gantt, Phrase.of(gantt.description(), toPath)));
        }
        blocks.add(new Bullets(
                false,
                path.remarks().stream().map(line -> Phrase.of(line, toDates)).toList()));
        if (!path.items().isEmpty()) {
            blocks.add(sayings.grid(schedule(toPath)));
            blocks.add(sayings.note("assumed"));
        }
        if (!report.evidence().isEmpty()) {
            blocks.add(new Heading(sayings.say("evidence")));
            blocks.add(sayings.grid(evidence(toPath)));
        }
        return new Chapter("critical-path", sayings.say("critical-path"), blocks);
    }

    private Frame frame(String id) {
        return new Frame(sayings.words(), Addresses.NONE, id);
    }

    private Grid schedule(int reference) {
        List<List<String>> rows = new ArrayList<>();
        for (ScheduleLine line : report.path().items()) {
            String planned = line.planned();
            rows.add(List.of(
                    line.code() + " " + line.title() + (line.critical() ? " (" + sayings.say("critical") + ")" : ""),
                    planned == null ? "–" : planned,
                    sayings.words().month(line.earlyStart()),
                    sayings.words().month(line.earlyFinish()) + (line.assumed() ? " *" : ""),
                    sayings.say("number", line.totalFloatDays())));
        }
        return new Grid(
                Phrase.of(sayings.say("path.caption", report.path().pathCount()), reference),
                List.of(
                        Column.of(sayings.say("column.item"), 40),
                        Column.of(sayings.say("column.planned"), 19),
                        Column.of(sayings.say("column.early-start"), 15),
                        Column.of(sayings.say("column.early-finish"), 17),
                        Column.number(sayings.say("column.float"), 9)),
                rows);
    }

    private Grid evidence(int reference) {
        List<List<String>> rows =
                report.evidence().stream().map(sayings::evidence).toList();
        return new Grid(
                Phrase.of(sayings.say("evidence.caption"), reference),
                List.of(
                        Column.of(sayings.say("column.step"), 18),
                        Column.of(sayings.say("column.kind"), 18),
                        Column.of(sayings.say("column.reason"), 42),
                        Column.of(sayings.say("column.source"), 22)),
                rows);
    }

    Chapter risk() {
        RiskAnswer risk = report.prospect().risk();
        int toRisk = references.to(
                sayings.say("figure.risk"),
                References.decision(report.target().code(), "risk"),
                "risk " + References.argument(report.target().code()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Weight.PLAIN, Phrase.of(risk.verdict(), toRisk)));
        if (!risk.histogram().isEmpty()) {
            Picture curve = RiskCurve.of(frame("risk"), risk);
            blocks.add(new Chart(curve, Phrase.of(curve.description(), toRisk)));
        }
        blocks.add(sayings.note("risk.explained", risk.samples(), Long.toString(risk.seed())));
        List<List<String>> meetings = new ArrayList<>();
        for (RiskAnswer.MeetingChance meeting : risk.meetings()) {
            meetings.add(List.of(meeting.title(), sayings.words().day(meeting.date()), meeting.inWords()));
        }
        if (meetings.isEmpty()) {
            blocks.add(sayings.paragraph("risk.no-meetings"));
        } else {
            blocks.add(sayings.grid(new Grid(
                    Phrase.of(sayings.say("risk.meetings"), toRisk),
                    List.of(
                            Column.of(sayings.say("column.meeting"), 55),
                            Column.of(sayings.say("column.last-day"), 27),
                            Column.number(sayings.say("column.chance"), 18)),
                    meetings)));
        }
        drivers(risk, toRisk, blocks);
        return new Chapter("risk", sayings.say("risk"), blocks);
    }

    private void drivers(RiskAnswer risk, int toRisk, List<Block> blocks) {
        List<List<String>> rows = risk.items().stream()
                .limit(DRIVERS)
                .map(item -> List.of(
                        item.code() + " " + item.title(),
                        sayings.words().share(item.criticalityIndex()),
                        sayings.say("decimal", item.sensitivity())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Grid(
                    Phrase.of(sayings.say("risk.items"), toRisk),
                    List.of(
                            Column.of(sayings.say("column.item"), 62),
                            Column.number(sayings.say("column.criticality"), 19),
                            Column.number(sayings.say("column.sensitivity"), 19)),
                    rows));
        }
    }
}
