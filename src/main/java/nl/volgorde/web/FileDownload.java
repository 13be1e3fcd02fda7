package nl.volgorde.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.volgorde.export.ExportedFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers, to be saved under a name. */
final class FileDownload {
    /** The media type of a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String ZIP = "application/zip";

    /** The same agenda gives the same bytes, whenever it is asked for. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FileDownload() {}

    /** Writes what is to be downloaded. */
    interface Content {
        void into(OutputStream out) throws IOException;
    }

    /** The bytes that are written. */
    static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.into(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Files as one zip file. */
    static byte[] zip(List<ExportedFile> files) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (ExportedFile file : files) {
                    ZipEntry entry = new ZipEntry(file.name());
                    entry.setTimeLocal(ALWAYS);
                    zip.putNextEntry(entry);
                    zip.write(file.content().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
        return headed(ResponseEntity.ok(), name, type).body(content);
    }

    /** As {@link #of(String, String, byte[])}, of a revision of an agenda, so that nobody fetches twice what they have. */
    static ResponseEntity<byte[]> tagged(String name, String type, byte[] content, String tag) {
        return headed(ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag("\"" + tag + "\""), name, type)
                .body(content);
    }

    private static ResponseEntity.BodyBuilder headed(ResponseEntity.BodyBuilder answer, String name, String type) {
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type));
    }
}
