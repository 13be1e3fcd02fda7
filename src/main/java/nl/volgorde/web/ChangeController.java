package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.DifferenceQuestion;
import nl.volgorde.answers.ExplainAnswer;
import nl.volgorde.answers.ExplainQuestion;
import nl.volgorde.answers.ImpactAnswer;
import nl.volgorde.answers.ImpactQuestion;
import nl.volgorde.answers.LeverageAnswer;
import nl.volgorde.answers.LeverageQuestion;
import nl.volgorde.answers.WhatIfAnswer;
import nl.volgorde.answers.WhatIfQuestion;
import nl.volgorde.model.Language;
import nl.volgorde.model.ScenarioText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios, leverage, impact, differences and explanations, as resources. */
@RestController
@RequestMapping(
        path = ApiController.ROOT + "/items/{code}",
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "answers")
class ChangeController {
    private final WhatIfQuestion whatIf;
    private final LeverageQuestion leverage;
    private final DifferenceQuestion difference;
    private final ExplainQuestion explain;
    private final ImpactQuestion impact;

    ChangeController(
            WhatIfQuestion whatIf,
            LeverageQuestion leverage,
            DifferenceQuestion difference,
            ExplainQuestion explain,
            ImpactQuestion impact) {
        this.whatIf = whatIf;
        this.leverage = leverage;
        this.difference = difference;
        this.explain = explain;
        this.impact = impact;
    }

    @GetMapping("/what-if")
    @Operation(
            summary = "Baseline against scenario; nothing is written",
            description = "Repeatable parameters: slip (RI 1=180d), status (MR 1=DONE), drop (RI 1), add-edge"
                    + " (P 1>D 1:FS+30:SOFT), remove-edge (P 1>D 1), gate (D 1=ANY), window (P 1=2027-2028).")
    WhatIfAnswer whatIf(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "name of a saved scenario, to lay the other changes on top of")
                    @RequestParam
                    @Nullable
                    String scenario,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> changes) {
        return whatIf.answer(
                asked(agenda, asOf, knownOn, lang),
                code,
                scenario,
                ScenarioText.of(kind -> changes.getOrDefault(kind, List.of())));
    }

    @GetMapping("/leverage")
    @Operation(summary = "What gains most for an item, and the smallest sets of items that open its gate")
    ResponseEntity<LeverageAnswer> leverage(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        LeverageAnswer answer = leverage.answer(asked(agenda, asOf, knownOn, lang), code);
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + knownOn);
    }

    @GetMapping("/difference")
    @Operation(summary = "What changed between two days, and to what the move of the date is due")
    ResponseEntity<DifferenceAnswer> difference(
            @PathVariable String code,
            @Parameter(example = "2026-06-30") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @RequestParam @Nullable String agenda,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        DifferenceAnswer answer = difference.answer(asked(agenda, null, knownOn, lang), code, from, to);
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), to, from + "-" + knownOn + "-" + lang);
    }

    @GetMapping("/explanation")
    @Operation(summary = "Why a figure is what it is, step by step")
    ResponseEntity<ExplainAnswer> explain(
            @PathVariable String code,
            @Parameter(
                            description = "early-start, early-finish, late-start, late-finish, total-float, free-float,"
                                    + " slip-effect or state")
                    @RequestParam(defaultValue = "early-finish")
                    String figure,
            @Parameter(description = "the item that float is counted towards") @RequestParam @Nullable String towards,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ExplainAnswer answer = explain.answer(asked(agenda, asOf, knownOn, lang), code, towards, figure);
        return ApiController.tagged(
                answer,
                answer.agenda(),
                answer.revision(),
                answer.asOf(),
                lang + "-" + figure + "-" + towards + "-" + knownOn);
    }

    @GetMapping("/impact")
    @Operation(summary = "What waits for an item, which decisions move when it slips, and who should be told")
    ResponseEntity<ImpactAnswer> impact(
            @PathVariable String code,
            @Parameter(description = "by how many days it slips") @RequestParam(defaultValue = "30") int slip,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang) {
        ImpactAnswer answer = impact.answer(asked(agenda, asOf, knownOn, lang), code, slip);
        return ApiController.tagged(
                answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-" + slip + "-" + knownOn);
    }

    private static Asked asked(
            @Nullable String agenda, @Nullable LocalDate asOf, @Nullable LocalDate knownOn, String lang) {
        return new Asked(agenda, asOf, knownOn, Language.of(lang));
    }
}
