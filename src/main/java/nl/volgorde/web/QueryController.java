package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.volgorde.console.Console;
import nl.volgorde.console.JsonRows;
import nl.volgorde.console.QueryGraph;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Saved queries and read-only Cypher of one's own. Rows are sent while they come; the form follows the Accept header: a
 * table in JSON, the graph in JSON, or CSV.
 */
@RestController
@RequestMapping(ApiController.ROOT)
@Tag(name = "queries")
class QueryController {
    private static final String CSV = CsvDownload.TYPE;
    private static final String GRAPH = "application/vnd.volgorde.graph+json";

    private static final String BREAKS_OFF =
            "Rows are sent while they come. When the query ends early after the first rows, the connection is cut off"
                    + " without the last chunk: what came is not the whole answer. Up to the limit of rows alone the"
                    + " answer is whole as far as it goes; JSON says whether there was more.";

    private final Console console;
    private final QueryAccess access;

    QueryController(Console console, QueryAccess access) {
        this.console = console;
        this.access = access;
    }

    /**
     * A query of one's own.
     *
     * @param cypher the text; null is answered as an empty one
     * @param parameters values by name, or null for none
     */
    record OwnQuery(@Nullable String cypher, @Nullable Map<String, Object> parameters) {
        String text() {
            return cypher == null ? "" : cypher;
        }

        Map<String, Object> values() {
            return parameters == null ? Map.of() : parameters;
        }
    }

    @GetMapping(path = "/queries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The saved queries with their parameters")
    List<SavedQuery> queries() {
        return console.queries();
    }

    @GetMapping(path = "/queries/{name}/result", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "its rows",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Operation(summary = "Runs a saved query; its parameters are query parameters")
    void result(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        access.check(name, parameters);
        json(name, sink -> console.run(name, parameters, sink), request, response);
    }

    @GetMapping(path = "/queries/{name}/result", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            description = "its rows",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @Operation(summary = "Runs a saved query and gives CSV", description = BREAKS_OFF)
    void resultAsCsv(
            @PathVariable String name, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        access.check(name, parameters);
        CsvDownload.send(sink -> console.run(name, parameters, sink), response);
    }

    @GetMapping(path = "/queries/{name}/result", produces = GRAPH)
    @Operation(summary = "Runs a saved query and gives the nodes and relationships in its rows")
    QueryGraph resultAsGraph(@PathVariable String name, @RequestParam Map<String, String> parameters) {
        access.check(name, parameters);
        return QueryGraph.of(console.run(name, parameters));
    }

    @Needs(value = Role.READER, everywhere = true)
    @PostMapping(path = "/query-results", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "its rows",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Operation(summary = "Runs Cypher that only reads, within limits of time and rows")
    void own(@RequestBody OwnQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(
                "-",
                sink -> console.runOwn(query.text(), query.values(), Signature.asker("rest", request), sink),
                request,
                response);
    }

    @Needs(value = Role.READER, everywhere = true)
    @PostMapping(path = "/query-results", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            description = "its rows",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @Operation(summary = "Runs Cypher that only reads and gives CSV", description = BREAKS_OFF)
    void ownAsCsv(@RequestBody OwnQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CsvDownload.send(
                sink -> console.runOwn(query.text(), query.values(), Signature.asker("rest", request), sink), response);
    }

    @Needs(value = Role.READER, everywhere = true)
    @PostMapping(path = "/query-results", produces = GRAPH)
    @Operation(summary = "Runs Cypher that only reads and gives the nodes and relationships in its rows")
    QueryGraph ownAsGraph(@RequestBody OwnQuery query, HttpServletRequest request) {
        return QueryGraph.of(console.runOwn(query.text(), query.values(), Signature.asker("rest", request)));
    }

    private static void json(String name, CsvDownload.Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Writer out = body(response, MediaType.APPLICATION_JSON_VALUE);
        JsonRows rows = new JsonRows(out, name);
        try {
            rows.ended(run.into(rows));
        } catch (QueryProblem problem) {
            // Once rows are under way the status has been sent: the answer itself has to say that it broke off.
            if (!rows.hasBegun()) {
                throw problem;
            }
            rows.brokeOff(problem, RequestLanguage.of(request));
        }
        out.flush();
    }

    /** Not the response's own writer: a query that is refused is answered through its stream, as a problem. */
    private static Writer body(HttpServletResponse response, String type) throws IOException {
        response.setContentType(type);
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
