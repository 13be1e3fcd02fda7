package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGuardTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { LO\\u0041D CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { LOAD\u2003CSV FROM 'file:///x' AS l RETURN l }]",
                "RETURN '/*' + [x IN [1] | COLLECT { LOAD CSV FROM 'x' AS l RETURN l }] + '*/'",
                "RETURN 'http://x' + [x IN [1] | COLLECT { LOAD CSV FROM 'x' AS l RETURN l }]",
                "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }]",
                "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig YIELD name RETURN name }]",
                "RETURN [x IN [1] | COLLECT { CALL /* ( */ `dbms` . `listConfig` YIELD name RETURN name }]",
                "RETURN a.b(1)",
                "RETURN a /* . */ . /* . */ b // (\n (1)",
                "RETURN 'db.labels()' + x.y()"
            })
    void seesWhatThePlanHides(String hidden) {
        assertThat(TextGuard.objection(hidden)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL db.labels() YIELD label RETURN label",
                "CALL db.labels YIELD label RETURN label",
                "CALL (x) { RETURN 1 AS y } RETURN y",
                "MATCH (n:Item) RETURN n.load, n.recall",
                "MATCH (n) WHERE n.a IN [1] AND (n.b OR n.c) RETURN n",
                "MATCH (a)-[:R]->{1..3}(b) RETURN [1, 2][0..(1)]",
                "RETURN 'etc. (and so on)'",
                "RETURN date.truncate('year', date())",
                "RETURN 'we call him (often) to load the csv'"
            })
    void letsOrdinaryQueriesPass(String query) {
        assertThat(TextGuard.objection(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/**/", "a.", "call/**/", "load//\n", "`"})
    @Timeout(60)
    void judgesLongTextsWithoutTryingEveryWayToReadThem(String piece) {
        // With a pattern that tracks back, eight thousand characters of these would take longer than anybody lives.
        assertThat(TextGuard.objection(piece.repeat(8_000 / piece.length()))).isEmpty();
    }
}
