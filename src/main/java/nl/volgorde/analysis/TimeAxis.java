package nl.volgorde.analysis;

import java.time.LocalDate;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Maps days to whole numbers and back (method §2). Days are inclusive where people see them and half-open in
 * arithmetic; this is the one place where the two meet: an item that works from day {@code a} up to and including day
 * {@code b} runs from {@code opening(a)} to {@code closing(b)}. A point, which takes no time, lies at the closing of
 * its day, so that what follows it starts on the next.
 */
public interface TimeAxis {
    /** Where work that starts on this day begins. */
    int opening(LocalDate day);

    /** Where work that includes this day as its last ends. */
    int closing(LocalDate day);

    /** The first day of work that begins here. */
    LocalDate firstDay(int position);

    /** The last day of work that ends here. */
    LocalDate lastDay(int position);

    /** Every civil day counts. */
    static TimeAxis civilDays() {
        return new CivilDays();
    }

    /** The axis of a programme: the working days of its calendar, or every civil day when it has none. */
    static TimeAxis of(@Nullable WorkCalendar calendar) {
        return calendar == null ? civilDays() : new WorkingDays(calendar);
    }
}
