package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.ItemFilter;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.SelectionText;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How items hang together and when they happen, as resources. */
@RestController
@RequestMapping(
        path = ApiController.ROOT,
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "answers")
class MapController {
    private static final String THEME = "id of a theme, or - for items without one";
    private static final String ACTOR = "id of who must act, or - for items on which nobody must";
    private static final String WORDS = "words that occur in the code or the title";

    private final MapQuestion map;
    private final TimelineQuestion timeline;

    MapController(MapQuestion map, TimelineQuestion timeline) {
        this.map = map;
        this.timeline = timeline;
    }

    @GetMapping("/map")
    @Operation(summary = "How items hang together; what is too much to read is put together in groups")
    ResponseEntity<MapAnswer> map(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "code of the item to look from; none for the whole agenda") @RequestParam @Nullable
                    String focus,
            @Parameter(description = "upstream, downstream or both") @RequestParam(defaultValue = "upstream")
                    String direction,
            @Parameter(description = "how many edges to follow from the focus")
                    @RequestParam(defaultValue = "2147483647")
                    int steps,
            @Parameter(description = "follow hard edges alone") @RequestParam(defaultValue = "false") boolean hardOnly,
            @Parameter(description = THEME) @RequestParam @Nullable String theme,
            @Parameter(description = ACTOR) @RequestParam @Nullable String actor,
            @RequestParam @Nullable String state,
            @Parameter(description = WORDS) @RequestParam @Nullable String words,
            @Parameter(description = "auto, theme, actor or state") @RequestParam(defaultValue = "auto") String group,
            @Parameter(description = "ids of groups to open up") @RequestParam(defaultValue = "") List<String> open,
            @Parameter(description = "how many items may be given one by one")
                    @RequestParam(defaultValue = "" + MapSelection.READABLE)
                    int limit) {
        MapSelection selection = new MapSelection(
                focus == null
                        ? null
                        : new MapSelection.Reach(
                                focus,
                                SelectionText.choice(MapSelection.Direction.class, "direction", direction),
                                steps,
                                hardOnly),
                filter(theme, actor, state, words),
                SelectionText.choice(MapSelection.Grouping.class, "group", group),
                open,
                limit);
        MapAnswer answer = map.answer(new Asked(agenda, asOf, Language.of(lang)), selection);
        return ApiController.tagged(
                answer,
                answer.agenda(),
                answer.revision(),
                answer.asOf(),
                lang + "-map-" + selection.toString().hashCode());
    }

    private static ItemFilter filter(
            @Nullable String theme, @Nullable String actor, @Nullable String state, @Nullable String words) {
        return new ItemFilter(
                theme, actor, state == null ? null : SelectionText.choice(State.class, "state", state), words);
    }

    @GetMapping("/timeline")
    @Operation(summary = "When everything happens, as vague as the sources, and the meetings")
    ResponseEntity<TimelineAnswer> timeline(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = THEME) @RequestParam @Nullable String theme,
            @Parameter(description = ACTOR) @RequestParam @Nullable String actor,
            @RequestParam @Nullable String state,
            @Parameter(description = WORDS) @RequestParam @Nullable String words) {
        ItemFilter filter = filter(theme, actor, state, words);
        TimelineAnswer answer = timeline.answer(new Asked(agenda, asOf, Language.of(lang)), filter);
        return ApiController.tagged(
                answer,
                answer.agenda(),
                answer.revision(),
                answer.asOf(),
                lang + "-timeline-" + filter.toString().hashCode());
    }
}
