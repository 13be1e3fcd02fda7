package nl.volgorde.report;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.EdgeRef;
import nl.volgorde.answers.LoopAnswer;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;

/** What follows from the answers for a board: what it is asked to do, first of all whether to decide. */
final class Requests {
    private static final int CODES = 4;

    private final BoardReport report;
    private final Sayings sayings;

    Requests(BoardReport report, Sayings sayings) {
        this.report = report;
        this.sayings = sayings;
    }

    List<String> all() {
        State state = report.target().state();
        List<String> lines = new ArrayList<>();
        lines.add(sayings.say("asked." + state, report.target().title()));
        if (state == State.BLOCKED || state == State.UNDETERMINED || state == State.STUCK) {
            actors(lines);
            overdue(lines);
            loops(lines);
            board(lines);
        }
        return lines;
    }

    private void actors(List<String> lines) {
        MeetingLine meeting = report.meeting();
        if (!report.tasks().isEmpty()) {
            lines.add(sayings.say(
                    meeting == null ? "asked.actors" : "asked.actors-before",
                    report.tasks().size(),
                    report.blockers().rootCount(),
                    meeting == null ? "" : meeting.title()));
        }
    }

    private void overdue(List<String> lines) {
        long overdue = report.blockers().blockers().stream()
                .filter(blocker -> blocker.since() != null)
                .count();
        if (overdue > 0) {
            lines.add(sayings.say("asked.overdue", overdue));
        }
    }

    private void loops(List<String> lines) {
        BlockersAnswer blocked = report.blockers();
        if (!blocked.deadlocks().isEmpty()) {
            lines.add(sayings.say(
                    "asked.deadlocks",
                    blocked.deadlocks().size(),
                    around(blocked.deadlocks().getFirst())));
        }
        if (!blocked.tensions().isEmpty()) {
            lines.add(sayings.say(
                    "asked.tensions",
                    blocked.tensions().size(),
                    around(blocked.tensions().getFirst())));
        }
    }

    /** Which items wait for each other, as far as a sentence can say. */
    private String around(LoopAnswer loop) {
        List<String> codes = loop.loop().stream().map(EdgeRef::from).toList();
        return codes.size() <= CODES
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, CODES)) + " " + sayings.say("and-more", codes.size() - CODES);
    }

    private void board(List<String> lines) {
        CriticalPathAnswer.BoardLine board = report.path().board();
        if (board != null && report.target().state() != State.STUCK) {
            lines.add(sayings.say(
                    "asked.board",
                    sayings.words().period(board.earliest(), board.latest()),
                    sayings.words().day(board.papersBy())));
        }
    }
}
