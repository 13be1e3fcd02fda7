package nl.volgorde.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days of an agenda as an iCalendar file (RFC 5545). An entry keeps its UID whatever becomes of it, and the sequence grows
 * with the revision, so that a calendar program replaces what it brought in earlier. It bears the data date in place of
 * the moment at which it was made.
 */
public final class CalendarFile {
    public static final String MEDIA_TYPE = "text/calendar";

    /** The most octets of a line, its end not counted. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    /**
     * An entry of whole days.
     *
     * @param uid stays the same over revisions and days
     * @param last day, inclusive
     * @param tentative whether the day is not set yet: it lies somewhere from the first to the last
     * @param description more than the summary, or null
     */
    public record Entry(
            String uid,
            LocalDate first,
            LocalDate last,
            boolean tentative,
            String summary,
            @Nullable String description,
            String category) {
        public Entry {
            Objects.requireNonNull(uid, "uid");
            Objects.requireNonNull(summary, "summary");
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(uid + " cannot end on " + last + " before it begins on " + first);
            }
        }
    }

    /**
     * Writes entries in the order in which they are given.
     *
     * @param name of the calendar
     * @param revision of the agenda
     * @param asOf the data date
     */
    public static String write(String name, long revision, LocalDate asOf, List<Entry> entries) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Volgorde//Volgorde//NL");
        file.line("CALSCALE:GREGORIAN");
        file.line("X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> file.entry(entry, revision, asOf));
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void entry(Entry entry, long revision, LocalDate asOf) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("DTSTAMP:" + DAY.format(asOf) + "T000000Z");
        line("SEQUENCE:" + Math.min(revision, Integer.MAX_VALUE));
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.first()));
        // The end is the day after the last.
        line("DTEND;VALUE=DATE:" + DAY.format(entry.last().plusDays(1)));
        line("SUMMARY:" + escaped(entry.summary()));
        if (entry.description() != null) {
            line("DESCRIPTION:" + escaped(entry.description()));
        }
        line("CATEGORIES:" + escaped(entry.category()));
        line("STATUS:" + (entry.tentative() ? "TENTATIVE" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** A line, folded where it is longer than lines may be; no letter is cut in two. */
    private void line(String text) {
        int octets = 0;
        int i = 0;
        while (i < text.length()) {
            String letter = Character.toString(text.codePointAt(i));
            int width = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += width;
            i += letter.length();
        }
        out.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }
}
