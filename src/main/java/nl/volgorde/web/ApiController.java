package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.ReadinessAnswer;
import nl.volgorde.answers.ReadinessQuestion;
import nl.volgorde.answers.WhyNotAnswer;
import nl.volgorde.answers.WhyNotQuestion;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers as resources, in the shapes of the command line's JSON. */
@RestController
@RequestMapping(
        path = ApiController.ROOT,
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "answers")
class ApiController {
    static final String VERSION = "1.0.0";
    static final String ROOT = "/api/v1";
    static final String KNOWN_ON = "only what had been recorded by the end of this day (UTC)";

    private final BlockersQuestion blockers;
    private final WhyNotQuestion whyNot;
    private final CriticalPathQuestion criticalPath;
    private final ReadinessQuestion readiness;
    private final Programmes programmes;

    ApiController(
            BlockersQuestion blockers,
            WhyNotQuestion whyNot,
            CriticalPathQuestion criticalPath,
            ReadinessQuestion readiness,
            Programmes programmes) {
        this.blockers = blockers;
        this.whyNot = whyNot;
        this.criticalPath = criticalPath;
        this.readiness = readiness;
        this.programmes = programmes;
    }

    /** An agenda as the list of agendas has it. */
    record AgendaLine(
            String id,
            String edition,
            String title,
            long revision,
            @Nullable String focus) {}

    @GetMapping("/agendas")
    @Operation(summary = "The agendas in the store")
    List<AgendaLine> agendas(@RequestParam(defaultValue = "nl") String lang) {
        Language language = language(lang);
        return programmes.agendas().stream()
                .map(stored -> line(stored, language))
                .toList();
    }

    private static AgendaLine line(Stored stored, Language language) {
        var focus = stored.agenda().focus();
        return new AgendaLine(
                stored.agenda().id(),
                stored.agenda().edition(),
                stored.agenda().title().in(language),
                stored.revision(),
                focus == null ? null : focus.value());
    }

    @GetMapping("/items/{code}/blockers")
    @Operation(summary = "What blocks an item, root blockers first, and who must act")
    ResponseEntity<BlockersAnswer> blockers(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        BlockersAnswer answer = blockers.answer(asked(agenda, asOf, knownOn, lang), code);
        return tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + knownOn);
    }

    @GetMapping("/items/{code}/blockers/{other}")
    @Operation(summary = "Why an item does not block another, or that it does")
    ResponseEntity<WhyNotAnswer> whyNot(
            @PathVariable String code,
            @PathVariable String other,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        WhyNotAnswer answer = whyNot.answer(asked(agenda, asOf, knownOn, lang), code, other);
        return tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + knownOn);
    }

    @GetMapping("/items/{code}/critical-path")
    @Operation(summary = "When an item can be reached, and which chain sets that date")
    ResponseEntity<CriticalPathAnswer> criticalPath(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "optimistic, likely or pessimistic") @RequestParam(defaultValue = "likely")
                    String estimate) {
        CriticalPathAnswer answer = criticalPath.answer(
                asked(agenda, asOf, knownOn, lang), code, Estimate.valueOf(estimate.toUpperCase(Locale.ROOT)));
        return tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + estimate + "-" + knownOn);
    }

    @GetMapping("/readiness")
    @Operation(summary = "The state of items with reasons")
    ResponseEntity<ReadinessAnswer> readiness(
            @Parameter(description = "codes of items; none for all of them") @RequestParam(required = false) @Nullable
                    List<String> code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ReadinessAnswer answer = readiness.answer(asked(agenda, asOf, knownOn, lang), code == null ? List.of() : code);
        return tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + knownOn);
    }

    private static Asked asked(
            @Nullable String agenda, @Nullable LocalDate asOf, @Nullable LocalDate knownOn, String lang) {
        return new Asked(agenda, asOf, knownOn, language(lang));
    }

    private static Language language(String lang) {
        return Language.of(lang);
    }

    /** The same revision, day and language give the same answer: that is the tag. */
    static <T> ResponseEntity<T> tagged(T answer, String agenda, long revision, LocalDate asOf, String variant) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + agenda + "-" + revision + "-" + asOf + "-" + variant + "\"")
                .body(answer);
    }
}
