package nl.volgorde.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found of an item's progress; only ever added, never changed (method §3).
 *
 * @param asOf the day it speaks of
 * @param actualStart first day of work, or null
 * @param actualFinish last day of work, or null
 * @param forecast the window now expected, or null
 * @param note in the assessor's words, or null
 * @param evidence where the proof is, or null
 * @param by who assessed
 * @param recordedAt when it was written down
 */
public record Assessment(
        ItemCode item,
        LocalDate asOf,
        Status status,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Nullable Window forecast,
        @Nullable String note,
        @Nullable String evidence,
        String by,
        Instant recordedAt)
        implements Fact {
    public Assessment {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if (actualStart != null && actualFinish != null && actualFinish.isBefore(actualStart)) {
            throw new IllegalArgumentException(
                    item + " cannot finish on " + actualFinish + " before it starts on " + actualStart);
        }
    }

    /** The same assessment of an item that bears another code now. */
    Assessment of(ItemCode code) {
        return code.equals(item)
                ? this
                : new Assessment(
                        code, asOf, status, actualStart, actualFinish, forecast, note, evidence, by, recordedAt);
    }
}
