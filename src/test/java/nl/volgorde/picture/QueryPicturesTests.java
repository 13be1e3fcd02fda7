package nl.volgorde.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import nl.volgorde.picture.GraphDrawing.Edge;
import nl.volgorde.picture.GraphDrawing.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pictures of answers that are not known beforehand. */
class QueryPicturesTests {
    private static final MeasureChart.Heading HEADING = new MeasureChart.Heading("<Per actor>", "actor", "number");

    private static Frame frame(Language language) {
        return new Frame(Wording.in(language), Addresses.NONE, "p");
    }

    private static Document parsed(Picture picture) throws Exception {
        assertThat(picture.svg()).doesNotContain("NaN", "Infinity", "null", "style=", "picture.");
        assertThat(picture.description()).doesNotContain("{");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())));
    }

    @ParameterizedTest
    @EnumSource
    void drawBarsForNumbersOfAnySign(Language language) throws Exception {
        Picture picture = MeasureChart.bars(
                frame(language), HEADING, List.of(new Measure("a & b", 3), new Measure("c", -1.5), new Measure("", 0)));
        assertThat(parsed(picture).getElementsByTagName("rect").getLength()).isEqualTo(1 + 3);
        assertThat(picture.table().rows()).hasSize(3);
        assertThat(picture.table().rows().get(1).getLast().text())
                .isEqualTo(language == Language.NL ? "-1,50" : "-1.50");
    }

    @ParameterizedTest
    @EnumSource
    void drawNoMoreThanAnyoneReadsButTellItAll(Language language) throws Exception {
        List<Measure> many =
                IntStream.range(0, 100).mapToObj(i -> new Measure("n" + i, i)).toList();
        Picture bars = MeasureChart.bars(frame(language), HEADING, many);
        assertThat(parsed(bars).getElementsByTagName("rect").getLength()).isEqualTo(1 + MeasureChart.READABLE);
        assertThat(bars.description()).contains("100", "40");
        assertThat(bars.table().rows()).hasSize(100);
        Picture line = MeasureChart.line(frame(language), HEADING, many);
        assertThat(parsed(line).getElementsByTagName("circle").getLength()).isEqualTo(MeasureChart.READABLE);
    }

    @ParameterizedTest
    @EnumSource
    void drawALineOfOnePointAndOneThatIsFlat(Language language) throws Exception {
        parsed(MeasureChart.line(frame(language), HEADING, List.of(new Measure("x", 5))));
        parsed(MeasureChart.line(frame(language), HEADING, List.of(new Measure("x", 0), new Measure("y", 0))));
    }

    @ParameterizedTest
    @EnumSource
    void drawAGraphWithLoopsAndParallelsAndStrangers(Language language) throws Exception {
        List<Node> nodes = List.of(
                new Node("1", "Project", "RI 1", "Titel <b>", null),
                new Node("2", "Project", "RI 2", "", null),
                new Node("3", "Actor", "x", "x", null));
        List<Edge> edges = List.of(
                new Edge("1", "2", "PRECONDITION_OF"),
                new Edge("2", "1", "RELATES_TO"),
                new Edge("1", "2", "PART_OF"),
                new Edge("2", "2", "SELF"),
                new Edge("2", "9", "GONE"));
        Picture picture = GraphDrawing.of(frame(language), "t", nodes, edges);
        parsed(picture);
        assertThat(picture.svg())
                .contains("PRECONDITION_OF", "RELATES_TO", "PART_OF")
                .doesNotContain("GONE", "<b>");
        assertThat(picture.table().rows()).hasSize(5);
        assertThat(picture.table().rows().getLast().getFirst().text()).isEqualTo("x (Actor)");
    }
}
