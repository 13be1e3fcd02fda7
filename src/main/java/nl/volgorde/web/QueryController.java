package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import nl.volgorde.console.Console;
import nl.volgorde.console.QueryResult;
import nl.volgorde.console.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved queries and read-only Cypher of one's own. */
@RestController
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queries")
class QueryController {
    private final Console console;

    QueryController(Console console) {
        this.console = console;
    }

    /**
     * A query of one's own.
     *
     * @param parameters values by name, or null for none
     */
    record OwnQuery(String cypher, @Nullable Map<String, Object> parameters) {}

    @GetMapping("/queries")
    @Operation(summary = "The saved queries with their parameters")
    List<SavedQuery> queries() {
        return console.queries();
    }

    @GetMapping("/queries/{name}/result")
    @Operation(summary = "Runs a saved query; its parameters are query parameters")
    QueryResult result(@PathVariable String name, @RequestParam Map<String, String> parameters) {
        return console.run(name, parameters);
    }

    @PostMapping("/query-results")
    @Operation(summary = "Runs Cypher that only reads, within limits of time and rows")
    QueryResult own(@RequestBody OwnQuery query) {
        Map<String, Object> parameters = query.parameters();
        return console.runOwn(query.cypher(), parameters == null ? Map.of() : parameters);
    }
}
