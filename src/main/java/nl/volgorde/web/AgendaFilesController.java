package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.volgorde.answers.AgendaFile;
import nl.volgorde.answers.AgendaFiles;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agenda in the forms of other programs, as resources. */
@RestController
@RequestMapping(path = ApiController.ROOT)
@Tag(name = "exports")
class AgendaFilesController {
    private static final String LINKED_DATA = "application/ld+json";

    private final AgendaFiles files;

    AgendaFilesController(AgendaFiles files) {
        this.files = files;
    }

    @GetMapping(
            path = "/graph/file",
            produces = {MediaType.APPLICATION_XML_VALUE, "text/vnd.graphviz", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Items and what ties them together, as a file for programs that draw and analyse graphs")
    ResponseEntity<byte[]> graph(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "graphml, dot or json") @RequestParam(defaultValue = "graphml") String format) {
        AgendaFiles.Form form = AgendaFiles.Form.of(format);
        return switch (form) {
            case GRAPHML, DOT, JSON -> file(agenda, asOf, knownOn, lang, form);
            case ICS, JSONLD ->
                throw new IllegalArgumentException("format must be graphml, dot or json, not '" + format + "'");
        };
    }

    @GetMapping(path = "/calendar/file", produces = "text/calendar")
    @Operation(summary = "Meetings, the last days for their papers and deadlines, as iCalendar")
    ResponseEntity<byte[]> calendar(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        return file(agenda, asOf, knownOn, lang, AgendaFiles.Form.ICS);
    }

    @GetMapping(path = "/linked-data/file", produces = LINKED_DATA)
    @Operation(
            summary = "The agenda as JSON-LD, for open data",
            description = "On schema.org and PROV-O; the own terms are described at /api/v1/linked-data/context.")
    ResponseEntity<byte[]> linkedData(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        return file(agenda, asOf, knownOn, lang, AgendaFiles.Form.JSONLD);
    }

    @GetMapping(path = "/linked-data/context", produces = LINKED_DATA)
    @Operation(summary = "The terms of the linked data: what each stands for")
    ResponseEntity<String> context() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(LINKED_DATA), StandardCharsets.UTF_8))
                .body(AgendaFiles.context());
    }

    private ResponseEntity<byte[]> file(
            @Nullable String agenda,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn,
            String lang,
            AgendaFiles.Form form) {
        AgendaFile file = files.file(new Asked(agenda, asOf, knownOn, Language.of(lang)), form);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + file.name() + "-" + lang + "-" + knownOn + "\"")
                .contentType(new MediaType(MediaType.parseMediaType(file.mediaType()), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }
}
