package nl.volgorde.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one period, in Dutch or English, at a place in a text:
 *
 * <pre>
 * period  := day | month | quarter | half | part | year
 * day     := 2027-06-12 | 12-06-2027 | 12 juni 2027
 * month   := sept. 2025 | juni 2027
 * quarter := Q1 2025 | 2025 Q1 | eerste kwartaal (van) 2025
 * half    := eerste helft (van) 2027
 * part    := (begin | medio | eind) 2025
 * </pre>
 */
final class PeriodGrammar {
    private static final String YEAR = "2[01]\\d{2}(?![\\d.,]\\d)(?!\\d)";
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "m(?:aa)?r", "apr", "me?[iy]|may", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec");
    private static final String MONTH =
            "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
                    + "|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("eerste", 1),
            Map.entry("tweede", 2),
            Map.entry("derde", 3),
            Map.entry("vierde", 4),
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("1e", 1),
            Map.entry("2e", 2),
            Map.entry("3e", 3),
            Map.entry("4e", 4));

    private static final Pattern PERIOD = Pattern.compile("(?<iso>" + YEAR + "-\\d{2}-\\d{2})(?!\\d)"
            + "|(?<dutchday>\\d{1,2})-(?<dutchmonth>\\d{1,2})-(?<dutchyear>" + YEAR + ")"
            + "|(?<day>\\d{1,2})\\s+(?<daymonth>" + MONTH + ")\\s+(?<dayyear>" + YEAR + ")"
            + "|(?<month>" + MONTH + ")\\s+(?<monthyear>" + YEAR + ")"
            + "|q(?<quarter>[1-4])\\s*(?<quarteryear>" + YEAR + ")"
            + "|(?<yearquarter>" + YEAR + ")[ -]?q(?<quarterafter>[1-4])"
            + "|(?<ordinal>"
            + String.join("|", ORDINALS.keySet().stream().sorted().toList())
            + ")\\s+(?<unit>kwartaal|quarter|helft|half)\\s+(?:van\\s+|of\\s+)?(?<unityear>" + YEAR + ")"
            + "|(?<part>begin|early|medio|midden|mid|einde?|late|end)[ -](?:van\\s+|of\\s+)?(?<partyear>" + YEAR + ")"
            // The year of a day that no calendar has (30-02-2027) is no period of its own.
            + "|(?<!\\b\\d{1,2}-)(?<year>" + YEAR + ")");

    /** What may stand before a year. */
    private static final String PART = "(?:" + MONTH
            + "|q[1-4]|begin|early|medio|midden|mid|einde?|late|end"
            + "|(?:" + String.join("|", ORDINALS.keySet().stream().sorted().toList())
            + ")\\s+(?:kwartaal|quarter|helft|half))";

    private static final Pattern BORROWED_YEAR = Pattern.compile("(?i)(?<![\\p{L}\\d])(" + PART
            + ")(\\s*[-/]\\s*|\\s+(?:tot en met|t/m|tot|en|of|to|and|or)\\s+)(?=" + PART + "\\s+(?:van\\s+|of\\s+)?("
            + YEAR + "))");

    private PeriodGrammar() {}

    /** {@code Q3-Q4 2026} with the year written out where it is only meant: {@code Q3 2026-Q4 2026}. */
    static String withYears(String text) {
        return BORROWED_YEAR.matcher(text).replaceAll("$1 $3$2");
    }

    /**
     * A period and where it ends in the text.
     *
     * @param end position after its last character
     */
    record Found(Period period, int end) {}

    /** The period that starts exactly here; null when none does. */
    static @Nullable Found at(String lowerCase, int position) {
        Matcher matcher = PERIOD.matcher(lowerCase).region(position, lowerCase.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        try {
            return new Found(period(matcher), matcher.end());
        } catch (DateTimeException e) {
            // 31 February and the like: not a period of any calendar.
            return null;
        }
    }

    private static Period period(Matcher matcher) {
        if (matcher.group("iso") != null) {
            return Period.day(LocalDate.parse(matcher.group("iso")));
        }
        if (matcher.group("dutchday") != null) {
            return Period.day(LocalDate.of(
                    number(matcher, "dutchyear"), number(matcher, "dutchmonth"), number(matcher, "dutchday")));
        }
        if (matcher.group("day") != null) {
            int month = month(matcher.group("daymonth"));
            return Period.day(LocalDate.of(number(matcher, "dayyear"), month, number(matcher, "day")));
        }
        if (matcher.group("month") != null) {
            int month = month(matcher.group("month"));
            return Period.months(number(matcher, "monthyear"), month, month);
        }
        if (matcher.group("quarter") != null) {
            return quarter(number(matcher, "quarteryear"), number(matcher, "quarter"));
        }
        if (matcher.group("yearquarter") != null) {
            return quarter(number(matcher, "yearquarter"), number(matcher, "quarterafter"));
        }
        if (matcher.group("ordinal") != null) {
            return part(
                    number(matcher, "unityear"),
                    matcher.group("unit"),
                    ORDINALS.getOrDefault(matcher.group("ordinal"), 1));
        }
        if (matcher.group("part") != null) {
            return part(number(matcher, "partyear"), matcher.group("part"));
        }
        return Period.year(number(matcher, "year"));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        String stem = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (Pattern.compile(MONTHS.get(i)).matcher(stem).lookingAt()) {
                return i + 1;
            }
        }
        throw new DateTimeException("no month " + name);
    }

    private static Period quarter(int year, int quarter) {
        return Period.months(year, quarter * 3 - 2, quarter * 3);
    }

    private static Period part(int year, String unit, int ordinal) {
        boolean half = unit.equals("helft") || unit.equals("half");
        if (half && ordinal > 2) {
            throw new DateTimeException("a year has two halves");
        }
        return half ? Period.months(year, ordinal * 6 - 5, ordinal * 6) : quarter(year, ordinal);
    }

    private static Period part(int year, String part) {
        return switch (part) {
            case "begin", "early" -> quarter(year, 1);
            case "medio", "midden", "mid" -> Period.months(year, 4, 9);
            default -> quarter(year, 4);
        };
    }
}
