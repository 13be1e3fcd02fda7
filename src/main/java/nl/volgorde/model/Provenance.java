package nl.volgorde.model;

import java.util.Objects;

/**
 * Where a fact was found.
 *
 * @param source id of the {@link Source}
 * @param ref the place in it: paragraph, table code or page, as a reader would look it up
 */
public record Provenance(String source, String ref) {
    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ref, "ref");
        if (source.isBlank() || ref.isBlank()) {
            throw new IllegalArgumentException("provenance needs a source and a reference");
        }
    }
}
