package nl.volgorde.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * Reads planning texts as agendas print them ("Voorbereiding 2024-2025 Realisatie 2025 – 2028") into windows that keep
 * their imprecision (method §2).
 *
 * <p>A text is cut into phases, one per {@link DateExpression}: the words before an expression name its phase, or the
 * words after it where none stand before. The phase's name tells which side of the window is meant: a <i>start</i>, a
 * <i>completion</i> (in operation, in service), or a <i>point</i> (a decision, an agreement, something ready). Without
 * such a word the expression dates the phase as a whole.
 *
 * <p>Two texts go beyond the table of method §2 and are read carefully: {@code tot 2026} may end just before or within
 * 2026, and {@code tot tenminste 2040} ends in 2040 or later.
 */
public final class WindowGrammar {
    private static final Pattern ONGOING = Pattern.compile("\\b(?:doorlopend|kerntaak|ongoing|continuous)\\b");
    private static final Pattern FOLLOWS = Pattern.compile("\\b(?:zodra|as soon as)\\b");
    private static final Pattern UNCERTAIN =
            Pattern.compile("\\b(?:onzeker|nog te bepalen|mogelijk niet|niet haalbaar|uncertain|to be decided)\\b");
    /** Texts that say how far something is, or whose it is, but not when. */
    private static final Pattern NO_DATE = Pattern.compile(
            "^(?:pm|p\\.m\\.?|n\\.?t\\.?b|n\\.?n\\.?b|onbekend|-|\\?)?$|\\b(?:in uitvoering|afgerond|loopt|onderdeel|nader te bepalen|nog te bepalen|onzeker)\\b");

    /** A quarter that no year has, and {@code 2027-28}, which may be two years or a month. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("\\bq(?:[05-9]|\\d{2,})(?!\\d)|\\b2[01]\\d{2}\\s*-\\s*\\d{2}(?![\\d-])");

    private static final Pattern START = Pattern.compile("\\b(?:start|gestart|starts?|begint)\\b");
    private static final Pattern COMPLETION = Pattern.compile(
            "\\b(?:in werking|in gebruik|in vaart|te halen|gehaald|in operation|in service|completed)\\b");
    private static final Pattern POINT = Pattern.compile(
            "besluit\\b|\\bbesluit|afspra(?:ak|ken)\\b|\\bgereed\\b|\\boplever|\\bin de raad\\b|\\bdecision\\b|\\bready\\b");
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[.;])\\s+|\\s+(?=\\p{Lu})");

    private WindowGrammar() {}

    /**
     * The windows of a text, at least one. A text that no rule reads gives one undated window with the flag
     * {@link Window.Flag#UNREADABLE}.
     *
     * @param type points are read as one moment, projects and agreements as a stretch of time
     */
    public static List<PhaseWindow> read(String text, ItemType type) {
        String plain = PeriodGrammar.withYears(plain(text));
        String lowerCase = plain.toLowerCase(Locale.ROOT);
        Set<Window.Flag> flags = EnumSet.noneOf(Window.Flag.class);
        if (UNCERTAIN.matcher(lowerCase).find()) {
            flags.add(Window.Flag.UNCERTAIN);
        }
        if (FOLLOWS.matcher(lowerCase).find()) {
            flags.add(Window.Flag.FOLLOWS);
            return undated(null, flags);
        }
        if (IMPOSSIBLE.matcher(lowerCase).find()) {
            return undated(null, EnumSet.of(Window.Flag.UNDATED, Window.Flag.UNREADABLE));
        }
        List<DateExpression> expressions = DateExpression.in(plain);
        if (expressions.isEmpty()) {
            return withoutDates(lowerCase, flags);
        }
        if (expressions.size() == 1 && ONGOING.matcher(lowerCase).find()) {
            flags.add(Window.Flag.ONGOING);
        }
        List<PhaseWindow> phases = phases(plain, expressions, type, flags);
        return joined(phases, lowerCase);
    }

    private static List<PhaseWindow> withoutDates(String lowerCase, Set<Window.Flag> flags) {
        if (ONGOING.matcher(lowerCase).find()) {
            flags.add(Window.Flag.ONGOING);
            return undated(null, flags);
        }
        flags.add(Window.Flag.UNDATED);
        if (!NO_DATE.matcher(lowerCase).find()) {
            flags.add(Window.Flag.UNREADABLE);
        }
        return undated(null, flags);
    }

    private static List<PhaseWindow> undated(@Nullable String phase, Set<Window.Flag> flags) {
        return List.of(new PhaseWindow(phase, new Window(DateRange.NONE, DateRange.NONE, flags)));
    }

    /** One kind of dash and space; no full stop at the end. */
    private static String plain(String text) {
        return text.replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .replaceAll("\\.$", "");
    }

    private static List<PhaseWindow> phases(
            String text, List<DateExpression> expressions, ItemType type, Set<Window.Flag> flags) {
        List<PhaseWindow> phases = new ArrayList<>();
        String before = name(text.substring(0, expressions.getFirst().start()));
        for (int i = 0; i < expressions.size(); i++) {
            DateExpression expression = expressions.get(i);
            boolean last = i == expressions.size() - 1;
            String between = text.substring(
                    expression.end(),
                    last ? text.length() : expressions.get(i + 1).start());
            String after = between;
            String next = "";
            if (!last) {
                int cut = boundary(between, before.isEmpty());
                after = between.substring(0, cut);
                next = between.substring(cut);
            }
            // What follows in brackets is a remark, not a name.
            boolean remark = after.stripLeading().startsWith("(");
            String label = before.isEmpty() && !remark ? name(after) : before;
            String context = (before + " " + after).toLowerCase(Locale.ROOT);
            phases.add(new PhaseWindow(
                    label.isEmpty()
                                    || ONGOING.matcher(label.toLowerCase(Locale.ROOT))
                                            .matches()
                            ? null
                            : label,
                    window(expression, type, context).with(flags)));
            before = name(next);
        }
        return phases;
    }

    /** Where the words between two expressions stop belonging to the first and begin to belong to the second. */
    private static int boundary(String between, boolean firstNeedsAName) {
        if (!firstNeedsAName) {
            return 0;
        }
        Matcher matcher = BOUNDARY.matcher(between);
        int from = Math.min(2, between.length());
        return matcher.find(from) ? matcher.end() : between.length();
    }

    private static String name(String words) {
        return words.replaceAll("^[\\s:,.;(]+|[\\s:,;(]+$", "").replaceAll("\\s+", " ");
    }

    private static Window window(DateExpression expression, ItemType type, String context) {
        Set<Window.Flag> flags = EnumSet.noneOf(Window.Flag.class);
        if (expression.modifier() == DateExpression.Modifier.AROUND) {
            flags.add(Window.Flag.APPROXIMATE);
        }
        if (expression.modifier() == DateExpression.Modifier.BY
                || expression.modifier() == DateExpression.Modifier.BEFORE) {
            flags.add(Window.Flag.DEADLINE);
        }
        Period from = expression.from();
        Period to = expression.to();
        Window window =
                switch (expression.modifier()) {
                    case NONE, AROUND -> plainWindow(from, to, context);
                    case BY -> new Window(DateRange.NONE, DateRange.notAfter(end(from, to)), flags);
                    case BEFORE ->
                        new Window(
                                DateRange.NONE, DateRange.notAfter(from.first().minusDays(1)), flags);
                    case FROM -> new Window(from.range(), to == null ? DateRange.NONE : to.range(), flags);
                    case NOT_BEFORE -> new Window(DateRange.notBefore(from.first()), DateRange.NONE, flags);
                    case AFTER -> new Window(DateRange.notBefore(from.last().plusDays(1)), DateRange.NONE, flags);
                    case UNTIL ->
                        new Window(DateRange.NONE, DateRange.of(from.first().minusDays(1), from.last()), flags);
                    case UNTIL_AT_LEAST ->
                        to == null
                                ? new Window(DateRange.NONE, DateRange.notBefore(from.first()), flags)
                                : new Window(from.range(), DateRange.notBefore(to.first()), flags);
                };
        boolean point = type.isPoint() || POINT.matcher(context).find();
        return (point ? asPoint(window) : window).with(flags);
    }

    private static LocalDate end(Period from, @Nullable Period to) {
        return to == null ? from.last() : to.last();
    }

    private static Window plainWindow(Period from, @Nullable Period to, String context) {
        Period whole = to == null ? from : from.through(to);
        if (POINT.matcher(context).find()) {
            return Window.of(whole.range(), whole.range());
        }
        if (COMPLETION.matcher(context).find()) {
            return Window.of(DateRange.NONE, whole.range());
        }
        if (START.matcher(context).find()) {
            return Window.of(whole.range(), DateRange.NONE);
        }
        return to == null ? Window.of(from.firstHalf(), from.secondHalf()) : Window.of(from.range(), to.range());
    }

    /** A point starts when it finishes: the outer bounds of both sides hold for the one moment. */
    private static Window asPoint(Window window) {
        DateRange start = window.start();
        DateRange finish = window.finish();
        DateRange moment = start.isMissing()
                ? finish
                : finish.isMissing() ? start : new DateRange(start.earliest(), finish.latest());
        return new Window(moment, moment, window.flags());
    }

    /** "Start eind 2024. Loopt door tot 2026" is one phase: its start and its end are said apart. */
    private static List<PhaseWindow> joined(List<PhaseWindow> phases, String lowerCase) {
        if (phases.size() == 2 && lowerCase.contains("loopt door")) {
            Window first = phases.get(0).window();
            Window second = phases.get(1).window();
            if (first.finish().isMissing() && second.start().isMissing()) {
                Window whole = new Window(first.start(), second.finish(), first.flags()).with(second.flags());
                return List.of(new PhaseWindow(null, whole));
            }
        }
        return phases;
    }
}
