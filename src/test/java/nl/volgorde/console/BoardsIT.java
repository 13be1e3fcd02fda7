package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards: in NeoDash's format, over the saved queries, each statement run on the bundled agenda. */
class BoardsIT {
    private static final Path BOARDS = Path.of("dashboards", "boards");

    static List<Path> boards() throws IOException {
        try (Stream<Path> files = Files.list(BOARDS)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode read(Path board) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(board));
    }

    @Test
    void areThereForEachOfTheFiveSubjects() throws IOException {
        assertThat(boards().stream().map(board -> board.getFileName().toString()))
                .contains("actors.json", "blockers.json", "decision.json", "findings.json", "timeline.json");
    }

    @ParameterizedTest
    @MethodSource("boards")
    void haveTheFormThatNeoDashReads(Path board) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/console/neodash-2.4.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
            assertThat(schema.validate(read(board))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void doNotLayReportsOverEachOther(Path board) throws IOException {
        for (JsonNode page : read(board).get("pages")) {
            boolean[][] taken = new boolean[200][24];
            for (JsonNode report : page.get("reports")) {
                for (int y = 0; y < report.get("height").asInt(); y++) {
                    for (int x = 0; x < report.get("width").asInt(); x++) {
                        int row = y + report.get("y").asInt();
                        int column = x + report.get("x").asInt();
                        assertThat(taken[row][column])
                                .as("%s at %s, %s", report.get("id"), column, row)
                                .isFalse();
                        taken[row][column] = true;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void holdSavedQueriesThatRunWithTheirParameters(Path board) throws IOException {
        JsonNode root = read(board);
        SavedQueries saved = new SavedQueries();
        for (JsonNode page : root.get("pages")) {
            for (JsonNode report : page.get("reports")) {
                SavedQuery query = saved.named(report.get("id").asString());
                assertThat(report.get("query").asString()).isEqualTo(query.statement());
                assertThat(report.get("title").asString())
                        .isEqualTo(query.title().nl() + " · " + query.title().en());
                QueryResult result = RunningVolgorde.bean(Console.class)
                        .runOwn(query.statement(), parameters(root.get("parameters"), query), "test");
                assertThat(result.columns()).isEqualTo(query.columns());
                assertThat(result.rows()).as(query.name()).isNotEmpty();
                List<String> columns = query.columns();
                for (String chosen : List.of("index", "value")) {
                    JsonNode column = report.get("selection").get(chosen);
                    assertThat(column == null || columns.contains(column.asString()))
                            .isTrue();
                }
            }
        }
    }

    /** As a browser sends them: numbers with a fraction, dates as text. */
    private static Map<String, Object> parameters(JsonNode given, SavedQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            JsonNode value = given.get(parameter.name());
            assertThat(value).as("%s of %s", parameter.name(), query.name()).isNotNull();
            values.put(parameter.name(), value.isNumber() ? (Object) value.asDouble() : value.asString());
        }
        return values;
    }
}
