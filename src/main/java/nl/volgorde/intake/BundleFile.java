package nl.volgorde.intake;

import java.util.Objects;

/**
 * One file of a bundle.
 *
 * @param name how problems name it
 */
public record BundleFile(String name, String content) {
    public BundleFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
