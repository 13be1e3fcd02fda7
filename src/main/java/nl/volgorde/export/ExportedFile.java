package nl.volgorde.export;

import java.util.Objects;

/**
 * A file to be written.
 *
 * @param name relative, with slashes
 */
public record ExportedFile(String name, String content) {
    public ExportedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
