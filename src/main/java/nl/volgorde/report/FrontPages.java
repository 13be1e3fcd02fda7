package nl.volgorde.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.volgorde.answers.BlockersAnswer.Condition;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.DifferenceAnswer.Contribution;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Bullets;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Heading;
import nl.volgorde.report.Paper.Paragraph;
import nl.volgorde.report.Paper.Phrase;
import nl.volgorde.report.Paper.Weight;
import org.jspecify.annotations.Nullable;

/** The two pages that everybody reads: what is asked, why not yet, who acts before when, what changed. */
final class FrontPages {
    private static final int CONDITIONS = 8;
    private static final int ACTORS = 8;
    private static final int ITEMS = 2;
    private static final int CHANGES = 6;
    private static final int LETTERS = 90;

    private final BoardReport report;
    private final Sayings sayings;
    private final Requests requests;
    private final int toBlockers;
    private final int toDates;
    private final int toRisk;
    private final References references;

    FrontPages(BoardReport report, Sayings sayings, References references) {
        this.report = report;
        this.sayings = sayings;
        this.references = references;
        String code = report.target().code();
        String argument = References.argument(code);
        toBlockers = references.to(
                sayings.say("figure.blockers"), References.decision(code, "blockers"), "blockers " + argument);
        toDates = references.to(
                sayings.say("figure.dates"),
                References.decision(code, "path"),
                "explain " + argument + " --figure early-finish");
        toRisk = references.to(sayings.say("figure.risk"), References.decision(code, "risk"), "risk " + argument);
        requests = new Requests(report, sayings);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        MeetingLine meeting = report.meeting();
        blocks.add(new Paragraph(
                Weight.NOTE,
                Phrase.of(meeting == null ? sayings.say("for-none") : sayings.say("for", sayings.meeting(meeting)))));
        blocks.add(new Paragraph(
                Weight.VERDICT,
                Phrase.of(
                        sayings.state(report.target().state()) + " — "
                                + report.blockers().verdict(),
                        toBlockers)));
        blocks.add(new Heading(sayings.say("asked")));
        blocks.add(new Bullets(
                true,
                requests.all().stream().map(line -> Phrase.of(line, toBlockers)).toList()));
        conditions(blocks);
        blocks.add(new Heading(sayings.say("dates")));
        blocks.add(dates());
        actors(blocks);
        changes(blocks);
        return blocks;
    }

    private void conditions(List<Block> blocks) {
        List<Condition> conditions = report.blockers().conditions();
        blocks.add(new Heading(sayings.say("why")));
        if (conditions.isEmpty()) {
            blocks.add(sayings.paragraph("no-conditions"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Condition condition : conditions.subList(0, Math.min(CONDITIONS, conditions.size()))) {
            rows.add(List.of(
                    condition.code() + " " + cut(condition.title()),
                    sayings.state(condition.state()),
                    condition.reason()));
        }
        blocks.add(new Grid(
                Phrase.of(sayings.say("conditions.caption", conditions.size()), toBlockers),
                List.of(
                        Column.of(sayings.say("column.condition"), 40),
                        Column.of(sayings.say("column.state"), 17),
                        Column.of(sayings.say("column.reason"), 43)),
                rows));
        if (conditions.size() > CONDITIONS) {
            blocks.add(sayings.note("more-conditions", conditions.size() - CONDITIONS));
        }
    }

    private Grid dates() {
        CriticalPathAnswer path = report.path();
        RiskAnswer risk = report.prospect().risk();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(sayings.say("date.earliest"), path.earlyFinish().period() + " [" + toDates + "]"));
        CriticalPathAnswer.BoardLine board = path.board();
        if (board != null) {
            rows.add(List.of(
                    sayings.say("date.board"),
                    sayings.say(
                                    board.continued() ? "date.board-continued" : "date.board-planned",
                                    board.title(),
                                    sayings.words().period(board.earliest(), board.latest()),
                                    sayings.words().day(board.papersBy()))
                            + " [" + toDates + "]"));
        }
        LocalDate deadline = path.deadline();
        if (deadline != null) {
            rows.add(List.of(sayings.say("date.deadline"), sayings.words().day(deadline) + " [" + toDates + "]"));
        }
        RiskAnswer.MeetingChance chance = chance(risk);
        if (chance != null) {
            rows.add(List.of(sayings.say("date.chance"), chance.inWords() + " [" + toRisk + "]"));
        }
        rows.add(List.of(
                sayings.say("date.sure"),
                sayings.say(
                                "date.percentiles",
                                sayings.words().month(risk.finish().p50()),
                                sayings.words().month(risk.finish().p80()))
                        + " [" + toRisk + "]"));
        return new Grid(
                Phrase.of(sayings.say("dates.caption")),
                List.of(Column.of(sayings.say("column.question"), 34), Column.of(sayings.say("column.answer"), 66)),
                rows);
    }

    private RiskAnswer.@Nullable MeetingChance chance(RiskAnswer risk) {
        MeetingLine meeting = report.meeting();
        return risk.meetings().stream()
                .filter(each -> meeting != null && each.meeting().equals(meeting.id()))
                .findFirst()
                .orElse(null);
    }

    private void actors(List<Block> blocks) {
        blocks.add(new Heading(sayings.say("actors")));
        if (report.tasks().isEmpty()) {
            blocks.add(sayings.paragraph(report.blockers().rootCount() == 0 ? "no-actors" : "no-leads"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (BoardReport.Task task :
                report.tasks().subList(0, Math.min(ACTORS, report.tasks().size()))) {
            rows.add(row(task));
        }
        blocks.add(new Grid(
                Phrase.of(sayings.say("actors.caption", report.tasks().size()), toBlockers),
                List.of(
                        Column.of(sayings.say("column.actor"), 20),
                        Column.of(sayings.say("column.task"), 46),
                        Column.of(sayings.say("column.ready-by"), 14),
                        Column.of(sayings.say("column.before"), 20)),
                rows));
        if (report.tasks().size() > ACTORS) {
            blocks.add(sayings.note("more-actors", report.tasks().size() - ACTORS));
        }
    }

    private List<String> row(BoardReport.Task task) {
        List<String> items = new ArrayList<>();
        for (BoardReport.TaskItem each :
                task.items().subList(0, Math.min(ITEMS, task.items().size()))) {
            items.add(each.item().code() + " " + cut(each.item().title())
                    + (each.overdueSince() == null ? "" : " " + sayings.say("to-confirm")));
        }
        if (task.items().size() > ITEMS) {
            items.add(sayings.say("and-more", task.items().size() - ITEMS));
        }
        LocalDate first = task.items().getFirst().lateFinish();
        String by = first == null
                ? "–"
                : first.isBefore(report.origin().asOf())
                        ? sayings.say("at-once")
                        : sayings.words().month(first);
        MeetingLine before = task.before();
        return List.of(task.actor().name(), String.join("; ", items), by, before == null ? "–" : before.title());
    }

    /** The causes that moved the date most; the others together, so that they add up to the whole. */
    private void changes(List<Block> blocks) {
        LocalDate chosen = report.since();
        MeetingLine last = report.lastMeeting();
        blocks.add(new Heading(
                chosen == null
                        ? sayings.say("changes")
                        : sayings.say("changes-since", sayings.words().day(chosen))));
        if (chosen == null && last == null) {
            blocks.add(sayings.paragraph("no-last-meeting"));
            return;
        }
        String since = chosen != null ? sayings.words().day(chosen) : sayings.meeting(Objects.requireNonNull(last));
        DifferenceAnswer difference = report.difference();
        if (difference == null) {
            blocks.add(sayings.paragraph("no-difference", since));
            return;
        }
        int place = references.to(
                sayings.say("figure.difference"),
                References.decision(report.target().code(), null),
                "diff " + References.argument(report.target().code()) + " --from " + difference.from() + " --to "
                        + difference.to());
        blocks.add(new Paragraph(
                Weight.PLAIN, Phrase.of(sayings.say("since", since) + " " + difference.verdict(), place)));
        if (!difference.states().isEmpty()) {
            blocks.add(new Bullets(
                    false,
                    difference.states().stream()
                            .limit(CHANGES)
                            .map(each -> Phrase.of(sayings.say(
                                    "state-change",
                                    each.code() + " " + cut(each.title()),
                                    sayings.words().word(each.before()),
                                    sayings.words().word(each.after()))))
                            .toList()));
        }
        if (difference.contributions().stream().anyMatch(each -> each.days() != 0)) {
            blocks.add(causes(difference, place));
        }
    }

    private Grid causes(DifferenceAnswer difference, int place) {
        List<Contribution> sorted = difference.contributions().stream()
                .filter(each -> each.days() != 0)
                .sorted(Comparator.comparingLong((Contribution each) -> -Math.abs(each.days())))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        long shown = 0;
        for (Contribution each : sorted.subList(0, Math.min(CHANGES, sorted.size()))) {
            rows.add(List.of(each.text(), sayings.say("days", each.days())));
            shown += each.days();
        }
        if (sorted.size() > CHANGES) {
            rows.add(List.of(
                    sayings.say("other-changes", sorted.size() - CHANGES),
                    sayings.say("days", difference.movedDays() - shown)));
        }
        return new Grid(
                Phrase.of(sayings.say("changes.caption"), place),
                List.of(Column.of(sayings.say("column.cause"), 80), Column.number(sayings.say("column.days"), 20)),
                rows,
                List.of(sayings.say("total"), sayings.say("days", difference.movedDays())));
    }

    /** A title that fits a cell of the first pages. */
    static String cut(String title) {
        return title.length() <= LETTERS
                ? title
                : title.substring(0, title.offsetByCodePoints(LETTERS, -1)).strip() + "…";
    }
}
