package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ScheduleAnswer;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agenda as a schedule for Microsoft Project, as resources. */
@RestController
@RequestMapping(path = ApiController.ROOT)
@Tag(name = "exports")
class ScheduleController {
    private final AgendaExport export;

    ScheduleController(AgendaExport export) {
        this.export = export;
    }

    @GetMapping(path = "/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The agenda as MSPDI, with its likely dates, and one by one what such a file cannot hold")
    ResponseEntity<ScheduleAnswer> schedule(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ScheduleAnswer answer = export.schedule(new Asked(agenda, asOf, knownOn, Language.of(lang)));
        return ApiController.tagged(
                answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-schedule-" + knownOn);
    }

    @GetMapping(path = "/schedule/file", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The same MSPDI as a file to open in Microsoft Project")
    ResponseEntity<String> file(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ScheduleAnswer answer = export.schedule(new Asked(agenda, asOf, knownOn, Language.of(lang)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(answer.agenda() + ".xml")
                                .build()
                                .toString())
                .body(answer.content());
    }
}
