package nl.volgorde.model;

import java.util.Comparator;
import java.util.List;

/**
 * What is said about time: the plan's claims and the history of assessments, by item; claims about one item as the
 * agenda lists them, assessments as time went by.
 */
public record Dating(List<Claim> claims, List<Assessment> assessments) {
    public static final Dating NONE = new Dating(List.of(), List.of());

    public Dating {
        claims = claims.stream().sorted(Comparator.comparing(Claim::item)).toList();
        assessments = assessments.stream()
                .sorted(Comparator.comparing(Assessment::item)
                        .thenComparing(Assessment::asOf)
                        .thenComparing(Assessment::recordedAt))
                .toList();
    }
}
