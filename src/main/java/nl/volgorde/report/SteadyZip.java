package nl.volgorde.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip file whose entries bear no moment of their own, so that equal content makes equal bytes. */
final class SteadyZip {
    /** Later than the earliest that an entry can say, for which Java adds a field that not every reader expects. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    SteadyZip text(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SteadyZip file(String name, byte[] content) {
        put(new ZipEntry(name), content);
        return this;
    }

    /** A file that is not compressed, so that it can be read from the zip file as it is. */
    SteadyZip stored(String name, String content) {
        byte[] raw = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(raw);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(raw.length);
        entry.setCrc(checksum.getValue());
        put(entry, raw);
        return this;
    }

    private void put(ZipEntry entry, byte[] content) {
        entry.setTimeLocal(ALWAYS);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] finished() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What becomes of the text of one entry. */
    interface Change {
        String of(String text);
    }

    /**
     * The same zip file without moments, the text of one entry changed.
     *
     * @param name of the entry that is changed
     */
    static byte[] of(Path other, String name, Change change) throws IOException {
        SteadyZip steady = new SteadyZip();
        // By its directory: what was written in one stream tells the sizes of its entries only there.
        try (ZipFile zip = new ZipFile(other.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(name)) {
                    steady.text(name, change.of(new String(content, StandardCharsets.UTF_8)));
                } else {
                    steady.file(entry.getName(), content);
                }
            }
        }
        return steady.finished();
    }
}
