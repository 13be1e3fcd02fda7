package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import nl.volgorde.report.Letters;
import nl.volgorde.report.ProgrammeReports;
import nl.volgorde.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers that are about no single decision, as resources. */
@RestController
@RequestMapping(path = ApiController.ROOT)
@Tag(name = "reports")
class PapersController {
    private final ProgrammeReports programmes;
    private final Letters letters;

    PapersController(ProgrammeReports programmes, Letters letters) {
        this.programmes = programmes;
        this.letters = letters;
    }

    @GetMapping(
            path = "/overview/report",
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                ReportController.ODT,
                ReportController.XLSX
            })
    @Operation(summary = "The report on the whole programme: all decisions, key projects and actors, as a file")
    ResponseEntity<byte[]> overview(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = ReportController.FORMATS) @RequestParam(defaultValue = "pdf") String format) {
        Asked asked = new Asked(agenda, asOf, knownOn, Language.of(lang));
        return ReportController.attachment(programmes.file(asked, ReportFormat.of(format)), String.valueOf(knownOn));
    }

    @GetMapping(
            path = "/actors/{id}/letter",
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                ReportController.ODT,
                ReportController.XLSX
            })
    @Operation(summary = "The letter to an actor: what is asked of it before a meeting, as a file")
    ResponseEntity<byte[]> letter(
            @PathVariable String id,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "id of the meeting; the next one when left out") @RequestParam @Nullable
                    String meeting,
            @Parameter(description = ReportController.FORMATS) @RequestParam(defaultValue = "pdf") String format) {
        Asked asked = new Asked(agenda, asOf, knownOn, Language.of(lang));
        return ReportController.attachment(
                letters.file(asked, id, meeting, ReportFormat.of(format)), meeting + "-" + knownOn);
    }

    @GetMapping(path = "/letters", produces = FileDownload.ZIP)
    @Operation(summary = "The letters to all actors that lead, decide or commission anything, in one zip file")
    ResponseEntity<byte[]> letters(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "id of the meeting; the next one when left out") @RequestParam @Nullable
                    String meeting,
            @Parameter(description = ReportController.FORMATS) @RequestParam(defaultValue = "pdf") String format) {
        Asked asked = new Asked(agenda, asOf, knownOn, Language.of(lang));
        return FileDownload.of(
                "volgorde-letters.zip", FileDownload.ZIP, letters.zipped(asked, meeting, ReportFormat.of(format)));
    }
}
