package nl.volgorde.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody's decision to live with a finding for a while (method §7).
 *
 * @param finding id of the {@link Finding}
 * @param owner who answers for it
 * @param reason why, in the owner's words
 * @param expires the last day on which it holds; after it the finding is back
 */
public record Waiver(String finding, String owner, String reason, LocalDate expires) implements Fact {
    public Waiver {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
