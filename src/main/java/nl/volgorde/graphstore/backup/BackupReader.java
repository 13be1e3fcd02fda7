package nl.volgorde.graphstore.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup, one line at a time, after it has been found to be whole. */
final class BackupReader implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 16 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** A node: its number in the file, labels and properties. */
    record Node(long id, List<String> labels, Map<String, Object> properties) {}

    /** A relationship between two nodes of the file. */
    record Relationship(long from, String type, long to, Map<String, Object> properties) {}

    /**
     * Opens a backup and goes through all of it.
     *
     * @throws StoreException.WriteRefused when it is not whole
     */
    static BackupReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refused("Er is geen bestand " + file + ".", "There is no file " + file + ".");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw refused(
                    file + " is geen back-up, of is afgebroken (" + e.getMessage() + ").",
                    file + " is not a backup, or it is cut off (" + e.getMessage() + ").");
        }
        try {
            BackupReader reader = new BackupReader(file, zip, manifest(file, zip));
            reader.check();
            return reader;
        } catch (RuntimeException e) {
            try (zip) {
                throw e;
            } catch (IOException closing) {
                e.addSuppressed(closing);
                throw e;
            }
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw refused(
                    file + " is geen back-up: er zit geen " + Manifest.NAME + " in.",
                    file + " is not a backup: it holds no " + Manifest.NAME + ".");
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = JsonMapper.shared().readValue(in, Manifest.class);
        } catch (IOException | RuntimeException e) {
            throw refused(
                    Manifest.NAME + " in " + file + " is niet te lezen (" + e.getMessage() + ").",
                    "The " + Manifest.NAME + " of " + file + " cannot be read (" + e.getMessage() + ").");
        }
        List<String> names = manifest.parts().stream().map(Manifest.Part::name).toList();
        if (!manifest.format().equals(Manifest.FORMAT)
                || manifest.formatVersion() != Manifest.VERSION
                || !names.equals(List.of(Manifest.NODES, Manifest.RELATIONSHIPS))) {
            String found = manifest.format() + " " + manifest.formatVersion();
            String known = Manifest.FORMAT + " " + Manifest.VERSION;
            throw refused(
                    file + " heeft de vorm " + found + "; dit programma leest " + known + ".",
                    file + " is of format " + found + "; this program reads " + known + ".");
        }
        return manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    private void check() {
        LongHashSet ids = new LongHashSet();
        nodes(node -> {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("a second node " + node.id());
            }
        });
        relationships(relationship -> {
            if (!ids.contains(relationship.from()) || !ids.contains(relationship.to())) {
                throw new IllegalArgumentException("a relationship from " + relationship.from() + " to "
                        + relationship.to() + ", of which one is not there");
            }
        });
    }

    void nodes(Consumer<Node> reader) {
        part(manifest.parts().getFirst(), row -> {
            List<String> labels = ((List<?>) given(row, "labels"))
                    .stream().map(String.class::cast).toList();
            reader.accept(new Node(number(row, "id"), labels, properties(row)));
        });
    }

    void relationships(Consumer<Relationship> reader) {
        part(
                manifest.parts().getLast(),
                row -> reader.accept(new Relationship(
                        number(row, "from"), (String) given(row, "type"), number(row, "to"), properties(row))));
    }

    private static Object given(Map<?, ?> row, String name) {
        Object value = row.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static long number(Map<?, ?> row, String name) {
        return ((Number) given(row, name)).longValue();
    }

    private static Map<String, Object> properties(Map<?, ?> row) {
        Map<String, Object> properties = new HashMap<>();
        ((Map<?, ?>) given(row, "properties"))
                .forEach((name, value) -> properties.put((String) name, TypedJson.decode(value)));
        return properties;
    }

    /** Hands on the lines of a part, and in the end makes sure that they were the ones that the manifest speaks of. */
    private void part(Manifest.Part part, Consumer<Map<?, ?>> reader) {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw damaged(part, 0, "it is not there");
        }
        MessageDigest digest = BackupWriter.sha256();
        long line = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new DigestInputStream(zip.getInputStream(entry), digest), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                reader.accept(JsonMapper.shared().readValue(text, Map.class));
            }
        } catch (IOException | JacksonException | ClassCastException | IllegalArgumentException e) {
            throw damaged(part, line, String.valueOf(e.getMessage()));
        }
        if (line != part.records() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw damaged(part, 0, "its checksum is not the one in the manifest");
        }
    }

    private StoreException damaged(Manifest.Part part, long line, String what) {
        String where = part.name() + (line == 0 ? "" : ":" + line) + ": " + what;
        return refused(
                "De back-up " + file + " is beschadigd: " + where + ".",
                "The backup " + file + " is damaged: " + where + ".");
    }

    private static StoreException refused(String nl, String en) {
        return new StoreException.WriteRefused(new Text(nl + " Er is niets veranderd.", en + " Nothing was changed."));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StoreException.Unreachable("The backup " + file + " cannot be closed (" + e + ").", e);
        }
    }
}
