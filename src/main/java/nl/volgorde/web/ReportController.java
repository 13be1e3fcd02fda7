package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import nl.volgorde.report.ReportFile;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board report as a resource. */
@RestController
@RequestMapping(path = ApiController.ROOT)
@Tag(name = "reports")
class ReportController {
    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping(
            path = "/items/{code}/report",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    @Operation(summary = "The board report on a decision for a meeting, as a file")
    ResponseEntity<byte[]> report(
            @Parameter(example = "HOUTRAK") @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "id of the meeting; the next one that can decide when left out")
                    @RequestParam
                    @Nullable
                    String meeting,
            @Parameter(description = "pdf, html or md") @RequestParam(defaultValue = "pdf") String format) {
        ReportFile file = reports.file(
                new Asked(agenda, asOf, knownOn, Language.of(lang)), code, meeting, ReportFormat.of(format));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + file.name() + "-" + meeting + "-" + knownOn + "\"")
                .contentType(type(file.format()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    static MediaType type(ReportFormat format) {
        MediaType type = MediaType.parseMediaType(format.mediaType());
        return format == ReportFormat.PDF ? type : new MediaType(type, StandardCharsets.UTF_8);
    }
}
