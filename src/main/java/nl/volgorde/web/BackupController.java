package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreBackup.Contents;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole store as one file, and back. */
@RestController
@RequestMapping(ApiController.ROOT)
@Tag(name = "backup")
@Needs(value = Role.ADMINISTRATOR, everywhere = true)
class BackupController {
    private static final String ZIP = "application/zip";
    private static final String ANY = "*";

    private final StoreBackup backups;

    BackupController(StoreBackup backups) {
        this.backups = backups;
    }

    @GetMapping(path = "/backup", produces = ZIP)
    @Operation(summary = "Everything that the store holds at one moment, as one file")
    void backup(HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("volgorde", ".zip");
        try {
            // Into a file first: a read that somebody's write crossed starts again.
            backups.backup(file, Progress.UNSEEN);
            response.setContentType(ZIP);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("volgorde-backup.zip")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @PutMapping(path = "/backup", consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Puts a backup into the store, all of it or nothing: an empty store with If-None-Match: *, in the"
                    + " place of everything that it holds with If-Match: *")
    Contents restore(
            InputStream content,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch)
            throws IOException {
        boolean replace = ANY.equals(ifMatch);
        if (replace == ANY.equals(ifNoneMatch)) {
            throw new IfMatch.Missing(HttpStatus.PRECONDITION_REQUIRED);
        }
        Path file = Files.createTempFile("volgorde", ".zip");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return backups.restore(file, replace, Signature.rest("restore", null, false), Progress.UNSEEN);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
