package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
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
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "answers")
class MapController {
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
            @Parameter(description = "code of the item to look from; none for the whole agenda", example = "HOUTRAK")
                    @RequestParam
                    @Nullable
                    String focus,
            @Parameter(description = "upstream, downstream or both") @RequestParam(defaultValue = "upstream")
                    String direction,
            @Parameter(description = "how many edges to follow from the focus")
                    @RequestParam(defaultValue = "2147483647")
                    int steps,
            @Parameter(description = "follow hard edges alone") @RequestParam(defaultValue = "false") boolean hardOnly,
            @RequestParam @Nullable String theme,
            @Parameter(description = "id of who must act") @RequestParam @Nullable String actor,
            @RequestParam @Nullable String state,
            @Parameter(description = "auto, theme, actor or state") @RequestParam(defaultValue = "auto") String group,
            @Parameter(description = "ids of groups to open up") @RequestParam(defaultValue = "") List<String> open,
            @Parameter(description = "how many items may be given one by one")
                    @RequestParam(defaultValue = "" + MapSelection.READABLE)
                    int limit) {
        MapSelection selection = new MapSelection(
                focus,
                MapSelection.Direction.valueOf(name(direction)),
                steps,
                hardOnly,
                theme,
                actor,
                state == null ? null : State.valueOf(name(state)),
                MapSelection.Grouping.valueOf(name(group)),
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

    private static String name(String typed) {
        return typed.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @GetMapping("/timeline")
    @Operation(summary = "When everything happens, as vague as the sources, and the meetings")
    ResponseEntity<TimelineAnswer> timeline(
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "nl") String lang) {
        TimelineAnswer answer = timeline.answer(new Asked(agenda, asOf, Language.of(lang)));
        return ApiController.tagged(answer, answer.agenda(), answer.revision(), answer.asOf(), lang + "-timeline");
    }
}
