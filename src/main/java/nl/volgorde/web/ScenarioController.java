package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.SavedScenarios;
import nl.volgorde.answers.SavedScenarios.Expected;
import nl.volgorde.answers.ScenarioAnswer;
import nl.volgorde.answers.ScenariosAnswer;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ScenarioText;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved scenarios as resources; {@code what-if} runs them. A write names the version that it takes the place of. */
@RestController
@RequestMapping(ApiController.ROOT + "/scenarios")
@Tag(name = "scenarios")
class ScenarioController {
    private static final String VERSION = "What it takes the place of: in If-Match the tag of the scenario, or of the"
            + " agenda as it is now, or *; in If-None-Match * for nothing.";

    private final SavedScenarios scenarios;
    private final Programmes programmes;

    ScenarioController(SavedScenarios scenarios, Programmes programmes) {
        this.scenarios = scenarios;
        this.programmes = programmes;
    }

    /**
     * A scenario without its name, which the address has.
     *
     * @param target code of the item that it is about; what the agenda is about when left out
     * @param changes lists of texts by kind: slip, status, drop, add-edge, remove-edge, gate, window, as what-if takes them
     */
    record ScenarioBody(@Nullable String target, @Nullable Map<String, List<String>> changes) {
        ScenarioText text() {
            Map<String, List<String>> given = changes == null ? Map.of() : changes;
            TreeSet<String> unknown = new TreeSet<>(given.keySet());
            unknown.removeAll(ScenarioText.kinds());
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("changes: there is no kind " + String.join(", ", unknown)
                        + "; there are " + String.join(", ", ScenarioText.kinds()));
            }
            return ScenarioText.of(kind -> given.getOrDefault(kind, List.of()));
        }
    }

    /** The name that it is to have. */
    record NewName(@Nullable String name) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Operation(summary = "The saved scenarios by name, each with what it names that the agenda does not have any more")
    ResponseEntity<ScenariosAnswer> all(
            @RequestParam @Nullable String agenda, @RequestParam(defaultValue = "nl") String lang) {
        ScenariosAnswer answer = scenarios.all(new Asked(agenda, null, Language.of(lang)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(IfMatch.tag(answer.agenda(), answer.revision()))
                .body(answer);
    }

    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One saved scenario; its tag names the revision in which it was saved")
    ResponseEntity<ScenarioAnswer> one(
            @Parameter(example = "Later") @PathVariable String name,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang) {
        Programme programme = programmes.current(agenda);
        String id = programme.agenda().id();
        ScenarioAnswer answer = scenarios.one(new Asked(id, null, Language.of(lang)), name);
        // The version of the scenario, which a write names, and the agenda, by which it is judged what fits.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + id + "-" + answer.revision() + "-" + programme.revision() + "-" + lang + "\"")
                .body(answer);
    }

    @Needs(Role.EDITOR)
    @PutMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Saves a scenario under a name", description = VERSION)
    ResponseEntity<EditAnswer> save(
            @Parameter(example = "Later") @PathVariable String name,
            @RequestBody ScenarioBody scenario,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        Edits.Order order = order(agenda, "save scenario", lang);
        Expected expected = IfMatch.isAny(ifNoneMatch) && ifMatch == null ? Expected.NOTHING : expected(ifMatch, order);
        return written(
                scenarios.save(order, new SavedScenarios.Draft(name, scenario.target(), scenario.text()), expected));
    }

    @Needs(Role.EDITOR)
    @PatchMapping(
            path = "/{name}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives a saved scenario another name", description = VERSION)
    ResponseEntity<EditAnswer> rename(
            @Parameter(example = "Later") @PathVariable String name,
            @RequestBody NewName other,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, "rename scenario", lang);
        return written(scenarios.rename(order, name, other.name(), expected(ifMatch, order)));
    }

    @Needs(Role.EDITOR)
    @DeleteMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Deletes a saved scenario; reversals bring it back", description = VERSION)
    ResponseEntity<EditAnswer> delete(
            @Parameter(example = "Later") @PathVariable String name,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, "delete scenario", lang);
        return written(scenarios.delete(order, name, expected(ifMatch, order)));
    }

    private Edits.Order order(@Nullable String agenda, String action, String lang) {
        return new Edits.Order(
                programmes.current(agenda).agenda().id(), null, Signature.rest(action, null, false), Language.of(lang));
    }

    private static Expected expected(@Nullable String ifMatch, Edits.Order order) {
        Long revision = IfMatch.revision(ifMatch, String.valueOf(order.agenda()));
        return revision == null ? Expected.ANY : Expected.at(revision);
    }

    private static ResponseEntity<EditAnswer> written(EditAnswer answer) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(IfMatch.tag(answer.agenda(), answer.revision()))
                .body(answer);
    }
}
