package nl.volgorde.web;

import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.ReportOrder;
import org.jspecify.annotations.Nullable;

/**
 * The report that somebody chose by the fields of a form.
 *
 * @param decision its code, or null for what the agenda is about
 * @param meeting its id, or null for the next one that can decide
 * @param language of the report, whatever the language of the page
 * @param since the day since which changes are told, or null for the last meeting
 */
record ReportChoice(
        @Nullable String decision,
        @Nullable String meeting,
        Language language,
        ReportFormat format,
        @Nullable LocalDate since) {
    static final String DECISION = "decision";
    static final String MEETING = "meeting";
    static final String LANGUAGE = "in";
    static final String FORMAT = "format";
    static final String SINCE = "since";

    /** What the fields say; what cannot be read is a fault of its field and counts as left out. */
    static ReportChoice read(Filled form, Language otherwise) {
        return new ReportChoice(
                form.text(DECISION), form.text(MEETING), language(form, otherwise), format(form), form.day(SINCE));
    }

    private static Language language(Filled form, Language otherwise) {
        String tag = form.text(LANGUAGE);
        try {
            return tag == null ? otherwise : Language.of(tag);
        } catch (IllegalArgumentException _) {
            form.faults().add(LANGUAGE, "form.choice");
            return otherwise;
        }
    }

    static ReportFormat format(Filled form) {
        String extension = form.text(FORMAT);
        try {
            return extension == null ? ReportFormat.PDF : ReportFormat.of(extension);
        } catch (IllegalArgumentException _) {
            form.faults().add(FORMAT, "form.choice");
            return ReportFormat.PDF;
        }
    }

    /** In the language of the choice, whatever the page's is. */
    ReportOrder order(Asked asked) {
        return new ReportOrder(new Asked(asked.agenda(), asked.asOf(), language), decision, meeting, since);
    }
}
