package nl.volgorde.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.volgorde.security.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A style sheet of the organisation's own on top of ours: the file {@code theme.css} in the data directory, or another
 * one that a setting names. It is read each time, so that a change is seen at once.
 */
@Controller("organisationTheme")
class OrganisationTheme {
    private final Path file;

    OrganisationTheme(
            @Value("${volgorde.data:data}") Path data, @Value("${volgorde.theme:#{null}}") @Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            throw new IllegalStateException("volgorde.theme names a style sheet that cannot be read: " + file);
        }
        this.file = file == null ? data.resolve("theme.css") : file;
    }

    /** Whether there is one for pages to refer to. */
    public boolean isThere() {
        return Files.isReadable(file);
    }

    @Open
    @GetMapping("/css/theme.css")
    ResponseEntity<Resource> sheet() {
        return isThere()
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .body(new FileSystemResource(file))
                : ResponseEntity.notFound().build();
    }
}
