package nl.volgorde.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the linter that the store itself can apply (method §7). */
public interface FindingRules {
    /**
     * What the rules find in an agenda; nothing when the store does not hold it.
     *
     * @param asOf items that are done or dropped by this day are not looked at where only work to come matters
     * @param knownOn assessments recorded later do not count; null for no such limit
     * @throws StoreException when the store cannot be asked
     */
    Found find(String agendaId, LocalDate asOf, @Nullable Instant knownOn);

    /**
     * Findings and the revision that they are about.
     *
     * @param revision 0 when the store does not hold the agenda
     */
    record Found(long revision, List<Finding> findings) {
        public Found {
            findings = List.copyOf(findings);
        }
    }
}
