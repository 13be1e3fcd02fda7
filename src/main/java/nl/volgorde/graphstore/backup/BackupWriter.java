package nl.volgorde.graphstore.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup part by part, one line at a time. */
final class BackupWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private String part = "";
    private long records;
    private long bytes;

    BackupWriter(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(String name) throws IOException {
        part = name;
        records = 0;
        bytes = 0;
        zip.putNextEntry(new ZipEntry(name));
    }

    void line(Map<String, Object> record) throws IOException {
        byte[] line = JsonMapper.shared().writeValueAsBytes(record);
        write(line);
        write(new byte[] {'\n'});
        records++;
    }

    private void write(byte[] content) throws IOException {
        zip.write(content);
        digest.update(content);
        bytes += content.length;
    }

    void end() throws IOException {
        zip.closeEntry();
        parts.add(new Manifest.Part(part, records, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    /** Ends the file with what it says of itself. */
    Manifest finish(String taken, State state) throws IOException {
        Manifest manifest =
                new Manifest(Manifest.FORMAT, Manifest.VERSION, taken, state.schema(), state.agendas(), parts);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
