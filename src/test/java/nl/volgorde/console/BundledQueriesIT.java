package nl.volgorde.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What the saved queries answer on the bundled agenda, against what its source says. */
class BundledQueriesIT {
    private static final Pattern BROWSER_PARAMETER = Pattern.compile(":param (\\w+) => ([^;\\n]+)");

    static List<String> names() {
        return new SavedQueries().all().stream().map(SavedQuery::name).toList();
    }

    static List<String> expectations() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/console/expected.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void answersWhatTheSourceSays(String expectation) {
        String[] parts = expectation.split(" § ", 2);
        boolean absent = parts[1].startsWith("!");
        Pattern pattern = Pattern.compile(absent ? parts[1].substring(1) : parts[1], Pattern.DOTALL);
        String rows = RunningVolgorde.bean(Console.class)
                .run(parts[0], Map.of())
                .rows()
                .toString();
        assertThat(pattern.matcher(rows).find())
                .as("%s in%n%s", expectation, rows)
                .isNotEqualTo(absent);
    }

    @Test
    void isAskedForEverySavedQuery() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(expectations().stream().map(line -> line.split(" § ", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheSameWhenPastedIntoTheBrowser(String name) throws IOException {
        String file = Files.readString(Path.of("cypher/queries", name + ".cypher"));
        try (Session session = RunningVolgorde.bean(Driver.class).session()) {
            Map<String, Object> parameters = new HashMap<>();
            Matcher matcher = BROWSER_PARAMETER.matcher(file);
            while (matcher.find()) {
                Value value = session.run("RETURN " + matcher.group(2)).single().get(0);
                parameters.put(matcher.group(1), value);
            }
            List<Record> rows = session.run(file, parameters).list();
            QueryResult saved = RunningVolgorde.bean(Console.class).run(name, Map.of());
            assertThat(rows).hasSameSizeAs(saved.rows());
            assertThat(rows.getFirst().keys()).isEqualTo(saved.columns());
        }
    }
}
