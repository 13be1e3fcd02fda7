package nl.volgorde.report;

import java.time.LocalDate;
import java.util.Objects;
import nl.volgorde.answers.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Which board report is asked for.
 *
 * @param code of the decision in any usual writing, or null for what the agenda is about
 * @param meeting id, or null for the next one that can take the decision
 * @param since the day since which changes are told, or null for the last meeting before the data date
 */
public record ReportOrder(
        Asked asked,
        @Nullable String code,
        @Nullable String meeting,
        @Nullable LocalDate since) {
    public ReportOrder {
        Objects.requireNonNull(asked, "asked");
    }

    /** For the next meeting, with what changed since the last. */
    public static ReportOrder of(Asked asked, @Nullable String code) {
        return new ReportOrder(asked, code, null, null);
    }
}
