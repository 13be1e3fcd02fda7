package nl.volgorde.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.volgorde.dashboard.Dashboard.Kind;
import nl.volgorde.dashboard.Dashboard.Report;
import nl.volgorde.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of NeoDash become dashboards, or say where they do not. */
class DashboardFileTests {
    private static Dashboard mine() throws IOException {
        return DashboardFile.read(
                "mine", "mine.json", Files.readString(Path.of("src", "test", "resources", "dashboard", "mine.json")));
    }

    @Test
    void takesTitlesParametersAndReportsInTheOrderInWhichTheyAreSeen() throws IOException {
        Dashboard mine = mine();
        assertThat(mine.title()).isEqualTo(new Text("Van mij", "Mine"));
        assertThat(mine.parameters()).containsExactly(Map.entry("limit", 10L));
        assertThat(mine.reports())
                .extracting(Report::id)
                .containsExactly("count", "words", "bars", "course", "net", "wrong", "dial");
        assertThat(mine.reports())
                .extracting(Report::kind)
                .containsExactly(Kind.VALUE, Kind.TEXT, Kind.BARS, Kind.LINE, Kind.GRAPH, Kind.TABLE, Kind.OTHER);
    }

    @Test
    void takesTheColumnsOfAChartHoweverTheFormatNamesThem() throws IOException {
        Report line = mine().reports().get(3);
        assertThat(line.index()).isEqualTo("x");
        assertThat(line.value()).isEqualTo("y");
        Report bars = mine().reports().get(2);
        assertThat(bars.index()).isEqualTo("code");
        assertThat(bars.value()).isEqualTo("number");
        assertThat(bars.form().wide()).isTrue();
        assertThat(line.form().wide()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{'title': 'x', § line 1, column",
                "[] § /title: a text belongs here",
                "{'title': 'x'} § /pages: a list",
                "{'title': 'x', 'pages': [{'reports': []}]} § /pages/0/reports: a list",
                "{'title': 'x', 'pages': [{'reports': [{'type': 'table'}]}]} § /pages/0/reports/0/query: a text",
                "{'title': 'x', 'pages': [{'reports': [{'id': 'a', 'type': 'table', 'query': 'q'},"
                        + " {'id': 'a', 'type': 'table', 'query': 'q'}]}]} § 'a' is there twice"
            },
            quoteCharacter = '`')
    void saysWhereAFileIsWrong(String content, String place) {
        Throwable problem = catchThrowable(() -> DashboardFile.read("x", "x.json", content.replace('\'', '"')));
        assertThat(problem).isInstanceOf(DashboardProblem.Unreadable.class).hasMessageContainingAll("x.json: ", place);
    }

    @Test
    void aFileOfTheUsersTakesThePlaceOfOneThatComesAlong(@TempDir Path folder) throws IOException {
        Dashboards dashboards = new Dashboards(folder);
        List<String> names =
                dashboards.all().stream().map(Dashboards.Entry::name).toList();
        assertThat(names).contains("actors", "blockers", "decision", "findings", "timeline");
        Files.copy(Path.of("src", "test", "resources", "dashboard", "mine.json"), folder.resolve("actors.json"));
        assertThat(dashboards.all()).hasSameSizeAs(names);
        assertThat(dashboards.named("actors").title().en()).isEqualTo("Mine");
        assertThat(catchThrowable(() -> dashboards.named("actor")))
                .isInstanceOf(DashboardProblem.Unknown.class)
                .hasMessageContaining("Maybe you mean: actors");
    }
}
