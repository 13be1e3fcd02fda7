package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.ReportOrder;
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
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String FORMATS = "pdf, html, odt, xlsx or md";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping(
            path = "/items/{code}/report",
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                ODT,
                XLSX
            })
    @Operation(summary = "The board report on a decision for a meeting, as a file")
    ResponseEntity<byte[]> report(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "id of the meeting; the next one that can decide when left out")
                    @RequestParam
                    @Nullable
                    String meeting,
            @Parameter(description = "the day since which changes are told; that of the last meeting when left out")
                    @RequestParam
                    @Nullable
                    LocalDate since,
            @Parameter(description = FORMATS) @RequestParam(defaultValue = "pdf") String format) {
        Asked asked = new Asked(agenda, asOf, knownOn, Language.of(lang));
        return attachment(
                reports.file(new ReportOrder(asked, code, meeting, since), ReportFormat.of(format))
                        .file(),
                meeting + "-" + knownOn);
    }

    /** A paper to be saved; what its name does not tell of what it was made from stands in the variant. */
    static ResponseEntity<byte[]> attachment(PaperFile file, String variant) {
        return attachment(file.name(), file.format(), "\"" + file.name() + "-" + variant + "\"", file.content());
    }

    static ResponseEntity<byte[]> attachment(String name, ReportFormat format, String tag, byte[] content) {
        MediaType type = MediaType.parseMediaType(format.mediaType());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .contentType(format.isText() ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
