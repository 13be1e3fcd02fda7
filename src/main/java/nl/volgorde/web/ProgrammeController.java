package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.ActorAnswer;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ItemAnswer;
import nl.volgorde.answers.ItemQuestion;
import nl.volgorde.answers.OverviewAnswer;
import nl.volgorde.answers.OverviewQuestion;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme as a whole, its items and its actors, as resources. */
@RestController
@RequestMapping(
        path = ApiController.ROOT,
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "programme")
class ProgrammeController {
    private final OverviewQuestion overview;
    private final ItemQuestion items;
    private final ActorQuestion actors;

    ProgrammeController(OverviewQuestion overview, ItemQuestion items, ActorQuestion actors) {
        this.overview = overview;
        this.items = items;
        this.actors = actors;
    }

    @GetMapping("/overview")
    @Operation(summary = "How the programme stands: open decisions, who must act now, what was reported lately")
    ResponseEntity<OverviewAnswer> overview(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang) {
        OverviewAnswer answer = overview.answer(asked(agenda, asOf, lang));
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang);
    }

    @GetMapping("/items/{code}")
    @Operation(summary = "Everything known about one item")
    ResponseEntity<ItemAnswer> item(
            @PathVariable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang) {
        ItemAnswer answer = items.answer(asked(agenda, asOf, lang), code);
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang);
    }

    @GetMapping("/actors")
    @Operation(summary = "The actors, those that can do most now first")
    List<ActorQuestion.Line> actors(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang) {
        return actors.all(asked(agenda, asOf, lang));
    }

    @GetMapping("/actors/{id}")
    @Operation(summary = "What is asked of one actor")
    ResponseEntity<ActorAnswer> actor(
            @PathVariable String id,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang) {
        ActorAnswer answer = actors.answer(asked(agenda, asOf, lang), id);
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang);
    }

    private static Asked asked(@Nullable String agenda, @Nullable LocalDate asOf, String lang) {
        return new Asked(agenda, asOf, Language.of(lang));
    }
}
