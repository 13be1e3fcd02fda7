package nl.volgorde.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.Programmes;
import nl.volgorde.export.ExportedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to begin with when an edition is made: the agenda as it stands, and the form of its files. */
@WebPage
class BundleDownloadController {
    /** The same agenda gives the same bytes, whenever it is asked for. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final AgendaExport export;
    private final Programmes programmes;

    BundleDownloadController(AgendaExport export, Programmes programmes) {
        this.export = export;
        this.programmes = programmes;
    }

    @GetMapping("/import/bundle")
    ResponseEntity<byte[]> bundle(@RequestParam @Nullable String agenda) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ExportedFile file : export.bundle(agenda)) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.content().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        String name = programmes.current(agenda).agenda().id() + ".zip";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(bytes.toByteArray());
    }

    @GetMapping("/import/schema")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schema/agenda-bundle-1.schema.json"));
    }
}
