package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How far an agenda can be trusted (method §7).
 *
 * @param findings heaviest first, then by rule and item; those that a waiver covers are left out unless asked for
 * @param waived how many findings a waiver covers
 */
public record FindingsAnswer(String agenda, long revision, LocalDate asOf, List<Line> findings, int waived) {
    public FindingsAnswer {
        findings = List.copyOf(findings);
    }

    /** How many of the findings listed have this severity. */
    public long count(Severity severity) {
        return findings.stream().filter(line -> line.severity() == severity).count();
    }

    /** The findings of one severity. */
    public List<Line> of(Severity severity) {
        return findings.stream().filter(line -> line.severity() == severity).toList();
    }

    /**
     * One finding.
     *
     * @param id stays the same over revisions and days
     * @param sources where to look; empty when the finding rests on what is missing
     * @param waiver what somebody decided about it, or null; one that has expired is still told
     */
    public record Line(
            String id,
            String rule,
            Severity severity,
            List<String> items,
            List<Provenance> sources,
            String messageNl,
            String messageEn,
            String adviceNl,
            String adviceEn,
            @Nullable WaiverLine waiver) {
        public Line {
            items = List.copyOf(items);
            sources = List.copyOf(sources);
        }
    }

    /** A waiver as of the data date. */
    public record WaiverLine(String owner, String reason, LocalDate expires, boolean expired) {}
}
