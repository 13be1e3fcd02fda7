package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved and own queries on a real store with the bundled agenda and an invented one. */
class ConsoleIT {
    private static Console console() {
        return RunningVolgorde.bean(Console.class);
    }

    private static List<List<@Nullable Object>> island(String name, String... parameters) {
        Map<String, String> given = new LinkedHashMap<>(Map.of("agenda", "island"));
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        return console().run(name, given).rows();
    }

    private static List<@Nullable Object> column(List<List<@Nullable Object>> rows, int column) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    static Stream<String> names() {
        return new SavedQueries().all().stream().map(SavedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void runsEverySavedQueryOnTheBundledAgendaWithTheColumnsItsHeaderNames(String name) {
        QueryResult result = console().run(name, Map.of());
        SavedQuery query = new SavedQueries().named(name);
        assertThat(result.columns()).isEqualTo(query.columns());
        assertThat(result.rows()).as(name).isNotEmpty();
        assertThat(result.truncated()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsEverySavedQueryPastable(String name) throws Exception {
        String content = Files.readString(Path.of("cypher/queries", name + ".cypher"));
        assertThat(content.strip()).endsWith(";");
        for (QueryParameter parameter : new SavedQueries().named(name).parameters()) {
            assertThat(content).contains("$" + parameter.name()).contains(":param " + parameter.name() + " =>");
            assertThat(parameter.defaultValue())
                    .as("a default for %s", parameter.name())
                    .isNotNull();
        }
    }

    @Test
    void answersTheSavedQuestionsRightly() {
        assertThat(column(island("what-blocks-a-decision", "code", "HAVEN"), 0))
                .containsExactly("V 1", "V 2", "L 1", "L 3", "W 1", "A 1");
        assertThat(island("root-blockers-by-actor", "code", "HAVEN").toString())
                .isEqualTo("[[Eilandraad, [A 1], 1], [Waterschap Eiland, [W 1], 1]]");
        assertThat(column(island("chain-of-one-item", "from", "A 1", "to", "HAVEN"), 1))
                .containsExactly("A 1", "L 3", "V 2");
        assertThat(island("what-an-actor-must-do-first", "actor", "schap")
                        .getFirst()
                        .subList(0, 1))
                .containsExactly("W 1");
        assertThat(column(island("conditions-and-evidence"), 0)).containsExactly("V 1", "V 2");
        assertThat(column(island("items-without-owner"), 0)).containsExactly("M 1", "L 3");
        assertThat(column(island("contradicting-windows"), 4)).containsExactly("rond 2028");
        assertThat(island("loops").toString()).isEqualTo("[[[A 1, L 3], false]]");
        assertThat(island("preconditions-planned-too-late")).isEmpty();
        assertThat(island("most-connected-items", "limit", "1").getFirst().getFirst())
                .isEqualTo("V 2");
        assertThat(island("items-per-theme").getFirst().subList(0, 3)).containsExactly("Water", 2L, 2L);
        assertThat(column(island("who-must-be-at-the-table", "code", "HAVEN"), 0))
                .containsExactly("Eilandraad", "Waterschap Eiland", "Veerdienst");
        assertThat(island("who-leads-most").getFirst().subList(0, 4)).containsExactly("Eilandraad", 3L, 1L, 1L);
        assertThat(island("parties-per-agreement").toString())
                .isEqualTo(
                        "[[A 1, Afspraak over geluid, [Eilandraad, Veerdienst], [initiatiefnemer, SUPPORTS], [L 3]]]");
        assertThat(column(island("windows-ending-after", "year", "2030"), 0)).containsExactly("L 1");
        assertThat(column(island("items-without-window"), 0)).containsExactly("L 3", "V 1", "V 2", "HAVEN");
        assertThat(island("what-waits-for", "code", "W 2").toString())
                .isEqualTo("[[V 1, Veilig achter de dijk, 1, false, [W 2, V 1]],"
                        + " [HAVEN, Nieuwe haven vrijgeven, 2, false, [W 2, V 1, HAVEN]]]");
        assertThat(island("what-leads-to-each-condition", "code", "HAVEN").toString())
                .isEqualTo("[[V 1, Veilig achter de dijk, [W 1, W 2], [W 1]],"
                        + " [V 2, Twee van drie verbindingen, [A 1, L 1, L 2, L 3, W 1], [A 1, L 1, L 2, L 3, W 1]]]");
    }

    @Test
    void saysWhatIsWrongWithParameters() {
        assertThatThrownBy(() -> console().run("most-connected-items", Map.of("limit", "many")))
                .isInstanceOf(QueryProblem.WrongParameter.class);
        assertThatThrownBy(() -> console().run("loops", Map.of("colour", "red")))
                .isInstanceOf(QueryProblem.WrongParameter.class);
        assertThatThrownBy(() -> console().run("loop", Map.of()))
                .isInstanceOf(QueryProblem.Unknown.class)
                .hasMessageContaining("loops");
    }

    @Test
    void givesNodesRelationshipsAndPaths() {
        List<@Nullable Object> row = console()
                .runOwn(
                        "MATCH p = (a:Item {agenda: 'island', code: 'A 1'})-[r:PRECONDITION_OF]->(b) RETURN a, r, p, null",
                        Map.of(),
                        "test")
                .rows()
                .getFirst();
        assertThat(String.valueOf(row.get(0))).contains("labels=[").contains("code=A 1");
        assertThat(String.valueOf(row.get(1))).contains("type=PRECONDITION_OF").contains("strength=HARD");
        assertThat(String.valueOf(row.get(2))).contains("nodes=").contains("relationships=");
        assertThat(row.get(3)).isNull();
    }

    @Test
    void cutsOffAtTheRowLimitAndSaysSo() {
        QueryResult result = console().runOwn("UNWIND range(1, 20000) AS x RETURN x", Map.of(), "test");
        assertThat(result.rows()).hasSize(console().limits().rows());
        assertThat(result.truncated()).isTrue();
    }
}
