package nl.volgorde.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** What the schema cannot see of dates: windows that nobody can read, and ends before beginnings. */
final class BundleDates {
    private final List<Problem> problems;

    BundleDates(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether a range's ends are in order; a problem where they are not. */
    boolean checkOrder(Located range) {
        var earliest = range.dateOrNull("earliest");
        var latest = range.dateOrNull("latest");
        boolean ordered = earliest == null || latest == null || !latest.isBefore(earliest);
        if (!ordered) {
            problems.add(range.problem(
                    "latest",
                    "'latest' (" + latest + ") ligt voor 'earliest' (" + earliest + ").",
                    "'latest' (" + latest + ") lies before 'earliest' (" + earliest + ")."));
        }
        return ordered;
    }

    /** A day cannot be worked and not be worked. */
    void checkCalendar(Located calendar) {
        List<String> holidays = calendar.strings("holidays");
        calendar.strings("extraDays").stream()
                .filter(holidays::contains)
                .forEach(day -> problems.add(calendar.problem(
                        "extraDays",
                        day + " staat ook bij holidays; een dag is vrij of wordt gewerkt.",
                        day + " is among the holidays as well; a day is off or worked.")));
    }

    /** A window must be readable, or say itself what it means, and not end before it begins. */
    void checkWindow(Located item, Located window) {
        boolean ordered = checkOrder(window.block("start"));
        ordered &= checkOrder(window.block("finish"));
        ItemType type = typeNamed(item.string("type"));
        if (type == null || window.stringOrNull("text") == null) {
            return;
        }
        boolean byEditor = window.has("start")
                || window.has("duration")
                || window.has("finish")
                || !window.strings("flags").isEmpty();
        if (!byEditor) {
            checkReadable(
                    window,
                    "text",
                    type,
                    " Geef start of finish erbij, of flags: [UNDATED].",
                    " Add start or finish, or flags: [UNDATED].");
        } else if (ordered && (window.has("start") || window.has("finish"))) {
            checkStated(window, type);
        }
    }

    private void checkStated(Located window, ItemType type) {
        // With dates and no readable flags there is nothing to compute; the schema has said so.
        boolean flagsKnown = window.strings("flags").stream().allMatch(BundleDates::isFlag);
        if (!flagsKnown) {
            return;
        }
        Window stated = new WindowEntry(window, type).phases().getFirst().window();
        checkEnds(window, window.has("finish") ? "finish" : "start", stated);
    }

    private void checkEnds(Located block, String key, Window window) {
        var start = window.start().earliest();
        var finish = window.finish().latest();
        if (start != null && finish != null && finish.isBefore(start)) {
            problems.add(block.problem(
                    key,
                    "Het eind (uiterlijk " + finish + ") ligt voor het begin (op zijn vroegst " + start + ").",
                    "The finish (" + finish + " at the latest) lies before the start (" + start
                            + " at the earliest)."));
        }
    }

    private static boolean isFlag(String name) {
        return Stream.of(Window.Flag.values()).anyMatch(flag -> flag.name().equals(name));
    }

    private void checkReadable(Located block, String key, ItemType type, String adviceNl, String adviceEn) {
        String text = block.string(key);
        List<PhaseWindow> phases = WindowGrammar.read(text, type);
        phases.forEach(phase -> checkEnds(block, key, phase.window()));
        boolean unreadable = phases.stream().anyMatch(phase -> phase.window().has(Window.Flag.UNREADABLE));
        if (unreadable) {
            problems.add(block.problem(
                    key,
                    "In '" + text + "' is geen periode te lezen." + adviceNl,
                    "No period can be read in '" + text + "'." + adviceEn));
        }
    }

    private static @Nullable ItemType typeNamed(String name) {
        for (ItemType type : ItemType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** A forecast must be readable, and what happened must be in order. */
    void checkAssessment(Located assessment) {
        Located forecast = assessment.block("forecast");
        checkOrder(forecast.block("start"));
        checkOrder(forecast.block("finish"));
        if (assessment.stringOrNull("forecast") != null) {
            checkReadable(
                    assessment,
                    "forecast",
                    ItemType.PROJECT,
                    " Misschien bedoelt u 'eind 2027' of 'Q2 2026'.",
                    " Maybe you mean 'eind 2027' or 'Q2 2026'.");
        }
        var start = assessment.dateOrNull("actualStart");
        var finish = assessment.dateOrNull("actualFinish");
        if (start != null && finish != null && finish.isBefore(start)) {
            problems.add(assessment.problem(
                    "actualFinish",
                    "Het eind (" + finish + ") ligt voor het begin (" + start + ").",
                    "The finish (" + finish + ") lies before the start (" + start + ")."));
        }
    }
}
