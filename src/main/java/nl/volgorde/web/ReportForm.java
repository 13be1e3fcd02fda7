package nl.volgorde.web;

import java.time.LocalDate;
import nl.volgorde.answers.Edits;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/** The fields in which somebody reports how an item stands. */
final class ReportForm {
    static final String STATUS = "status";
    static final String DAY = "day";

    private ReportForm() {}

    /**
     * The report in these fields.
     *
     * @param suffix after the names of the fields that are the item's own
     * @return null when there is a fault in them
     */
    static Edits.@Nullable Report read(Filled form, String suffix) {
        Status status = form.choice(STATUS + suffix, Status.class);
        if (status == null && !form.faults().has(STATUS + suffix)) {
            form.faults().add(STATUS + suffix, "form.needed");
        }
        LocalDate day = form.day(DAY);
        LocalDate start = form.day("actualStart" + suffix);
        LocalDate finish = form.day("actualFinish" + suffix);
        return status == null || !form.faults().isEmpty()
                ? null
                : new Edits.Report(
                        status,
                        day,
                        start,
                        finish,
                        form.text("forecast" + suffix),
                        form.text("note" + suffix),
                        form.text("evidence" + suffix));
    }
}
