package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.Letters;
import nl.volgorde.report.ProgrammeReports;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.ReportOrder;
import nl.volgorde.report.Reports;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive of reports as resources; it is only ever added to. */
@RestController
@RequestMapping(ApiController.ROOT + "/reports")
@Tag(name = "reports")
class ReportArchiveController {
    private final Reports reports;
    private final ProgrammeReports programmes;
    private final Letters letters;
    private final ArchivedReports archive;

    ReportArchiveController(Reports reports, ProgrammeReports programmes, Letters letters, ArchivedReports archive) {
        this.reports = reports;
        this.programmes = programmes;
        this.letters = letters;
        this.archive = archive;
    }

    /** Which paper is made. */
    enum Kind {
        /** The report on a decision. */
        DECISION,
        /** The report on the whole programme. */
        OVERVIEW,
        /** The letter to a party. */
        LETTER
    }

    /**
     * The report to make and keep.
     *
     * @param paper DECISION, OVERVIEW or LETTER; DECISION when left out
     * @param actor id of the party that a letter is to
     * @param decision code in any usual writing; what the agenda is about when left out
     * @param meeting id; the next one, or that can decide, when left out
     * @param since the day since which changes are told; that of the last meeting when left out
     * @param format pdf, html, odt, xlsx or md; pdf when left out
     */
    record ReportBody(
            @Nullable Kind paper,
            @Nullable String actor,
            @Nullable String decision,
            @Nullable String meeting,
            @Nullable LocalDate since,
            @Nullable String format) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Operation(summary = "The reports in the archive, oldest first, each with what it was made from and its checksum")
    ArchivedReports.Listing all(@RequestParam @Nullable String agenda) {
        return archive.all(agenda);
    }

    @Needs(Role.EDITOR)
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", description = "the same was there", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "kept", useReturnTypeSchema = true)
    @Operation(
            summary =
                    "Makes a report on a decision or on the programme, or a letter, and keeps it; when the same is there already, that one",
            description = "The agenda's revision stays: a report changes nothing of it.")
    ResponseEntity<ArchivedReport> add(
            @RequestBody ReportBody body,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ReportFormat format = body.format() == null ? ReportFormat.PDF : ReportFormat.of(body.format());
        Asked asked = new Asked(agenda, asOf, knownOn, Language.of(lang));
        ArchivedReport kept =
                switch (body.paper() == null ? Kind.DECISION : body.paper()) {
                    case DECISION ->
                        archive.add(
                                reports.file(
                                        new ReportOrder(asked, body.decision(), body.meeting(), body.since()), format),
                                Signature.rest());
                    case OVERVIEW -> archive.add(programmes.file(asked, format), Signature.rest());
                    case LETTER ->
                        archive.add(letters.file(asked, addressee(body), body.meeting(), format), Signature.rest());
                };
        return ResponseEntity.created(URI.create(
                        ApiController.ROOT + "/reports/" + kept.number() + "?agenda=" + Page.encoded(kept.agenda())))
                .body(kept);
    }

    private static String addressee(ReportBody body) {
        if (body.actor() == null) {
            throw new NoAnswer.Unreadable(
                    new Text("Noem bij een brief de partij (actor).", "Name the party that a letter is to (actor)."));
        }
        return body.actor();
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is known of one report in the archive")
    ArchivedReport one(@Parameter(example = "1") @PathVariable long number, @RequestParam @Nullable String agenda) {
        return archive.one(agenda, number);
    }

    @GetMapping(
            path = "/{number}/file",
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                ReportController.ODT,
                ReportController.XLSX
            })
    @Operation(summary = "The file of one report in the archive, byte by byte as it was put in")
    ResponseEntity<byte[]> file(
            @Parameter(example = "1") @PathVariable long number, @RequestParam @Nullable String agenda) {
        ArchivedReport report = archive.one(agenda, number);
        return ReportController.attachment(
                report.name(),
                ReportFormat.of(report.format()),
                "\"" + report.sha256() + "\"",
                archive.content(report));
    }
}
