package nl.volgorde.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** The window of an item as a whole: from its first phase's start to its last phase's finish (method §2). */
final class PlannedWindow {
    private PlannedWindow() {}

    /** Of an item's claims, in the order of the agenda; undated when none of them is a planning claim. */
    static Window of(List<Claim> claims) {
        List<Window> phases =
                claims.stream().filter(Claim::planning).map(Claim::window).toList();
        if (phases.size() <= 1) {
            return phases.isEmpty() ? Window.UNDATED : phases.getFirst();
        }
        List<Window> dated = phases.stream().filter(phase -> !phase.isUndated()).toList();
        Integer duration = duration(phases);
        if (dated.isEmpty()) {
            Set<Window.Flag> flags = flags(phases);
            flags.add(Window.Flag.UNDATED);
            return new Window(DateRange.NONE, DateRange.NONE, flags, duration);
        }
        Window first =
                dated.stream().min(Comparator.comparing(PlannedWindow::begin)).orElseThrow();
        Window last =
                dated.stream().max(Comparator.comparing(PlannedWindow::end)).orElseThrow();
        // A closing phase without dates ("realisation to be decided") leaves the end of the whole open.
        DateRange finish = phases.getLast().isUndated() ? DateRange.NONE : last.finish();
        Set<Window.Flag> flags = flags(phases);
        flags.remove(Window.Flag.UNDATED);
        return new Window(first.start(), finish, flags, duration);
    }

    /** Phases follow one another: planned durations add up, and are none of the whole's when one phase has none. */
    private static @Nullable Integer duration(List<Window> phases) {
        int whole = 0;
        for (Window phase : phases) {
            if (phase.duration() == null) {
                return null;
            }
            whole = Math.addExact(whole, phase.duration());
        }
        return whole;
    }

    private static Set<Window.Flag> flags(List<Window> phases) {
        Set<Window.Flag> flags = EnumSet.noneOf(Window.Flag.class);
        phases.forEach(phase -> flags.addAll(phase.flags()));
        return flags;
    }

    private static LocalDate begin(Window window) {
        return firstKnown(
                window.start().earliest(),
                window.start().latest(),
                window.finish().earliest(),
                window.finish().latest());
    }

    private static LocalDate end(Window window) {
        return firstKnown(
                window.finish().latest(),
                window.finish().earliest(),
                window.start().latest(),
                window.start().earliest());
    }

    private static LocalDate firstKnown(@Nullable LocalDate... dates) {
        for (LocalDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        throw new IllegalArgumentException("an undated window has no bound");
    }
}
