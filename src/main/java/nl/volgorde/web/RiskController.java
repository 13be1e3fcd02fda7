package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskQuestion;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How sure a date is, as a resource. */
@RestController
@RequestMapping(
        path = ApiController.ROOT,
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "answers")
class RiskController {
    private final RiskQuestion risk;

    RiskController(RiskQuestion risk) {
        this.risk = risk;
    }

    @GetMapping("/items/{code}/risk")
    @Operation(summary = "How sure the date of an item is, by simulation; the same seed gives the same answer")
    ResponseEntity<RiskAnswer> risk(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @Parameter(description = ApiController.KNOWN_ON) @RequestParam @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestParam(defaultValue = "" + RiskQuestion.SAMPLES) int samples,
            @RequestParam(defaultValue = "1") long seed,
            @Parameter(description = "a day whose chance is asked for") @RequestParam @Nullable LocalDate by,
            @Parameter(description = "factors on the durations of types of items", example = "PROJECT=1.3")
                    @RequestParam(defaultValue = "")
                    List<String> overrun) {
        RiskAnswer answer = risk.answer(
                new Asked(agenda, asOf, knownOn, Language.of(lang)),
                code,
                new RiskQuestion.Settings(samples, seed, by, factors(overrun)));
        return ApiController.tagged(
                answer,
                answer.agenda(),
                answer.revision(),
                answer.asOf(),
                lang + "-" + samples + "-" + seed + "-" + by + "-" + knownOn + "-" + overrun.hashCode());
    }

    private static Map<ItemType, Double> factors(List<String> given) {
        Map<ItemType, Double> factors = new EnumMap<>(ItemType.class);
        for (String factor : given) {
            int equals = factor.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("overrun: '" + factor + "' must be like PROJECT=1.3");
            }
            factors.put(
                    ItemType.valueOf(factor.substring(0, equals).strip().toUpperCase(Locale.ROOT)),
                    Double.valueOf(factor.substring(equals + 1).strip()));
        }
        return factors;
    }
}
