package nl.volgorde.model;

import java.util.List;

/** What is said about time: the plan's claims and the history of assessments. */
public record Dating(List<Claim> claims, List<Assessment> assessments) {
    public static final Dating NONE = new Dating(List.of(), List.of());

    public Dating {
        claims = List.copyOf(claims);
        assessments = List.copyOf(assessments);
    }
}
