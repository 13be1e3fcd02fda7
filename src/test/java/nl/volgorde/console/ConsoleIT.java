package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

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
    void seesInTheTextWhatThePlanHides() {
        for (String hidden : List.of(
                "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { LO\\u0041D CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { LOAD\u2003CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }]")) {
            assertThat(TextGuard.objection(hidden)).as(hidden).isPresent();
        }
        assertThat(TextGuard.objection("CALL db.labels() YIELD label RETURN label"))
                .isEmpty();
        assertThat(TextGuard.objection("CALL db.labels YIELD label RETURN label"))
                .isEmpty();
        assertThat(TextGuard.objection("CALL (x) { RETURN 1 AS y } RETURN y")).isEmpty();
        assertThat(TextGuard.objection("MATCH (n:Item) RETURN n.load, n.recall"))
                .isEmpty();
    }

    private static String fingerprint() {
        try (Session session = RunningVolgorde.bean(Driver.class).session()) {
            return session.run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r")
                    .single()
                    .asMap()
                    .toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:Evil) RETURN n",
                "MATCH (n) DETACH DELETE n",
                "MERGE (n:Evil) RETURN n",
                "MATCH (n:Item) SET n.titleNl = 'x' RETURN n",
                "MATCH (n:Item) REMOVE n.titleNl",
                "MATCH (n:Item) SET n:$('Evil')",
                "/* harmless */ CREATE /* really */ (n)",
                "// MATCH\nCREATE (n:Evil)",
                "CYPHER 25 CREATE (n:Evil)",
                "CYPHER 5 MATCH (n) SET n.x = 1",
                "\\u0043REATE (n:Evil)",
                "CALL () { CREATE (n:Evil) RETURN n } RETURN n",
                "MATCH (i:Item) CALL (i) { SET i.x = 1 } RETURN 1",
                "MATCH (i:Item) CALL (i) { SET i.x = 1 } IN TRANSACTIONS",
                "FOREACH (x IN [1] | CREATE (:Evil))",
                "UNWIND [1] AS x CREATE (:Evil {x: x})",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
                "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
                "SHOW SETTINGS",
                "SHOW USERS",
                "SHOW TRANSACTIONS",
                "SHOW PROCEDURES",
                "SHOW DATABASES",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CALL dbms.listConfig() YIELD name, value RETURN name, value",
                "CALL dbms.killConnection('x')",
                "CALL dbms.queryJmx('*:*')",
                "CALL db.clearQueryCaches()",
                "CALL db.createLabel('Evil')",
                "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
                "CALL tx.setMetaData({a: 1})",
                "USE system SHOW USERS",
                "CREATE INDEX evil FOR (n:Evil) ON (n.x)",
                "DROP CONSTRAINT item_code",
                "ALTER USER neo4j SET PASSWORD 'x'",
                "CREATE USER evil SET PASSWORD 'x'",
                "EXPLAIN CREATE (n)",
                "PROFILE CREATE (n)",
                "PROFILE MATCH (n) SET n.x = 1",
                "MATCH (n) RETURN n; CREATE (m)",
                "CREATE (n); MATCH (n) RETURN n",
                "RETURN 1 UNION CREATE (n) RETURN 1",
                "START DATABASE neo4j",
                "STOP DATABASE neo4j",
                "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l[0] }]",
                "RETURN [x IN [1] | COLLECT { LOAD/**/CSV FROM 'file:///etc/passwd' AS l RETURN l[0] }]",
                "RETURN [x IN [1] | COLLECT { LOAD // http://\nCSV FROM 'file:///etc/passwd' AS l RETURN l[0] }]",
                "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }]",
                "RETURN [x IN [1] | COLLECT { CALL `dbms`.`listConfig`() YIELD name RETURN name }]",
                "RETURN reduce(s = '', x IN [1] | s + head(COLLECT { CALL dbms.info() YIELD name RETURN name }))"
            })
    void refusesWhatDoesMoreThanReadTheGraph(String cypher) {
        String before = fingerprint();
        Throwable refusal = catchThrowable(() -> console().runOwn(cypher, Map.of()));
        assertThat(refusal).as(cypher).isInstanceOf(QueryProblem.class);
        assertThat(((QueryProblem) refusal).reason().nl()).isNotBlank();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "MATCH (i:Item {agenda: 'island'}) RETURN count(i) § 10",
                "MATCH (i:Item {agenda: 'island'}) RETURN count(DISTINCT labels(i)) § 5",
                "MATCH (:Item {agenda: 'island'})-[r:PRECONDITION_OF]->() RETURN count(r) § 10",
                "MATCH (i:Item {agenda: 'island'}) WHERE NOT (i)<-[:LEADS]-() RETURN count(i) § 3",
                "MATCH (i:Item {agenda: 'island'}) OPTIONAL MATCH (i)-[:IN_THEME]->(t) RETURN count(t) § 4",
                "MATCH p = shortestPath((a:Item {agenda: 'island', code: 'A 1'})-[:PRECONDITION_OF*..9]->(b:Item {agenda: 'island', code: 'HAVEN'})) RETURN length(p) § 3",
                "MATCH p = ALL SHORTEST (a:Item {agenda: 'island', code: 'W 1'})-[:PRECONDITION_OF]->+(b:Item {agenda: 'island', code: 'HAVEN'}) RETURN count(p) § 1",
                "MATCH (a:Item {agenda: 'island', code: 'W 1'})-[:PRECONDITION_OF]->{1,5}(b:Item) RETURN count(DISTINCT b) § 4",
                "UNWIND range(1, 10) AS x WITH x WHERE x % 2 = 0 RETURN sum(x) § 30",
                "RETURN size([x IN range(1, 9) WHERE x > 5 | x * 2]) § 4",
                "MATCH (i:Item {agenda: 'island'}) WHERE EXISTS { (i)-[:FUNDED_BY]->(:Fund) } RETURN count(i) § 1",
                "MATCH (i:Item {agenda: 'island', code: 'V 2'}) RETURN COUNT { (i)<-[:PRECONDITION_OF]-() } § 3",
                "MATCH (c:Claim {agenda: 'island'}) RETURN toString(min(c.startEarliest)) § 2025-01-01",
                "RETURN toString(date('2026-12-31') + duration('P1D')) § 2027-01-01",
                "CALL (*) { MATCH (i:Item {agenda: 'island'}) RETURN max(i.code) AS m } RETURN m § W 2",
                "RETURN 1 AS x UNION RETURN 1 AS x § 1",
                "MATCH (i:Item {agenda: 'island'}) RETURN i.code ORDER BY i.code SKIP 1 LIMIT 1 § HAVEN",
                "CALL db.labels() YIELD label WITH label WHERE label = 'Item' RETURN label § Item",
                "CALL db.index.fulltext.queryNodes('item_text', 'vliegveld') YIELD node RETURN node.code § L 3",
                "MATCH (i:Item {agenda: 'island', code: 'W 1'}) RETURN size([(i)-[:IN_AREA]->(a) | a.id]) § 2",
                "MATCH (a:Actor {agenda: 'island'})-[r]->(i:Item) WITH a, collect(type(r)) AS roles RETURN max(size(roles)) § 5",
                "MATCH (i:Item {agenda: 'island'}) RETURN reduce(s = 0, x IN collect(1) | s + x) § 10",
                "MATCH (i:Item {agenda: 'island'}) RETURN CASE WHEN count(*) > 5 THEN 'many' ELSE 'few' END § many",
                "CYPHER 25 MATCH (i:Decision {agenda: 'island'}) RETURN i.code § HAVEN"
            })
    void runsWhatAnalystsAsk(String cypher, String expected) {
        assertThat(String.valueOf(
                        console().runOwn(cypher, Map.of()).rows().getFirst().getFirst()))
                .isEqualTo(expected);
    }

    @Test
    void givesNodesRelationshipsAndPathsAsMaps() {
        List<@Nullable Object> row = console()
                .runOwn(
                        "MATCH p = (a:Item {agenda: 'island', code: 'A 1'})-[r:PRECONDITION_OF]->(b) RETURN a, r, p, null",
                        Map.of())
                .rows()
                .getFirst();
        assertThat(String.valueOf(row.get(0))).contains("labels=[").contains("code=A 1");
        assertThat(String.valueOf(row.get(1))).contains("type=PRECONDITION_OF").contains("strength=HARD");
        assertThat(String.valueOf(row.get(2))).contains("nodes=").contains("relationships=");
        assertThat(row.get(3)).isNull();
    }

    @Test
    void cutsOffAtTheRowLimitAndSaysSo() {
        QueryResult result = console().runOwn("UNWIND range(1, 20000) AS x RETURN x", Map.of());
        assertThat(result.rows()).hasSize(Console.ROW_LIMIT);
        assertThat(result.truncated()).isTrue();
    }

    @Test
    void takesParametersAsValuesOnly() {
        String evil = "x'}) DETACH DELETE n //";
        assertThat(console()
                        .runOwn("MATCH (n:Item {code: $c}) RETURN n", Map.of("c", evil))
                        .rows())
                .isEmpty();
    }
}
