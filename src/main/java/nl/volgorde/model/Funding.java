package nl.volgorde.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that is, or may be, paid from a fund.
 *
 * @param fund id of the fund
 * @param amountEur whole euros, or null when the source gives none
 * @param year the year of the amount, or null
 */
public record Funding(
        ItemCode item,
        String fund,
        @Nullable Long amountEur,
        @Nullable Integer year,
        Status status,
        Provenance provenance)
        implements Fact {
    public Funding {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(provenance, "provenance");
        if (amountEur != null && amountEur < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + amountEur);
        }
    }

    /** How certain the money is. */
    public enum Status {
        GRANTED,
        REQUESTED,
        POSSIBLE
    }
}
