package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.FindingsAnswer;
import nl.volgorde.answers.FindingsQuestion;
import nl.volgorde.model.Language;
import nl.volgorde.model.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The linter's findings, as a resource. */
@RestController
@Tag(name = "answers")
class FindingsController {
    private final FindingsQuestion findings;

    FindingsController(FindingsQuestion findings) {
        this.findings = findings;
    }

    @GetMapping(
            path = ApiController.ROOT + "/findings",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Operation(summary = "How far the agenda can be trusted")
    ResponseEntity<List<FindingsAnswer.Line>> findings(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON + "; rules in Cypher judge by everything")
                    @RequestParam
                    @Nullable
                    LocalDate knownOn,
            @Parameter(description = "error, warning, info; none for all of them")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> severity,
            @Parameter(description = "also findings that somebody has waived") @RequestParam(defaultValue = "false")
                    boolean waived) {
        FindingsAnswer answer =
                findings.answer(new Asked(agenda, asOf, knownOn, Language.NL), severities(severity), waived);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + answer.agenda() + "-" + answer.revision() + "-" + answer.asOf() + "-"
                        + severities(severity).hashCode() + "-" + waived + "-" + knownOn + "\"")
                .body(answer.findings());
    }

    private static List<Severity> severities(@Nullable List<String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT)))
                        .sorted()
                        .toList();
    }
}
