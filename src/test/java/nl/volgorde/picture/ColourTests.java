package nl.volgorde.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether what pictures are drawn in can be told from what it is drawn on: on paper, on light and on dark pages. */
class ColourTests {
    private static final double LETTERS = 4.5;
    private static final double SHAPES = 3;
    private static final String CSS = css();

    private static String css() {
        try {
            return Files.readString(Path.of("src/main/resources/static/css/volgorde.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The light and the dark value of a colour on a page. */
    private static List<String> onPage(Colour colour) {
        Matcher pair = Pattern.compile("--" + colour.property() + ": light-dark\\((#\\w{6}), (#\\w{6})\\)")
                .matcher(CSS);
        assertThat(pair.find()).as(colour.property()).isTrue();
        return List.of(pair.group(1), pair.group(2));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] share = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            sum += share[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void isKnownToTheStyleSheet(Colour colour) {
        assertThat(CSS)
                .contains(".picture .fill-" + colour.property() + " { fill: var(--" + colour.property() + ")")
                .contains(".picture .stroke-" + colour.property() + " { stroke: var(--" + colour.property() + ")");
        assertThat(onPage(colour).getFirst()).as("on paper as on a light page").isEqualTo(colour.onPaper());
    }

    @ParameterizedTest
    @EnumSource(names = {"INK", "SOFT_INK", "LINK", "STOP", "WAIT", "GO"})
    void isReadableAsLettersOnEveryGround(Colour colour) {
        for (Colour ground : List.of(Colour.PAPER, Colour.PANEL)) {
            for (int i = 0; i < 2; i++) {
                assertThat(contrast(onPage(colour).get(i), onPage(ground).get(i)))
                        .as("%s on %s", colour, ground)
                        .isGreaterThanOrEqualTo(LETTERS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR_CRITICAL", "INK", "SOFT_INK"})
    void standsOutAsAShape(Colour colour) {
        for (int i = 0; i < 2; i++) {
            assertThat(contrast(onPage(colour).get(i), onPage(Colour.PAPER).get(i)))
                    .isGreaterThanOrEqualTo(SHAPES);
        }
    }
}
