package nl.volgorde.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.CriticalPathQuestion;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskQuestion;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Every picture of the bundled agenda, in both languages, for paper. */
class PicturesIT {
    private static final String TARGET = "HOUTRAK";

    private static Asked asked(Language language) {
        return new Asked("novex-nzkg", LocalDate.of(2026, 11, 23), language);
    }

    private static Frame frame(Language language) {
        return new Frame(Wording.in(language), Addresses.NONE, "p");
    }

    private static void isSound(Picture picture, Language language) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())));
        } catch (Exception e) {
            throw new AssertionError(picture.title() + " is not well-formed", e);
        }
        assertThat(picture.svg())
                .doesNotContain("style=", "<script", "href=", "NaN", "Infinity", "null")
                .contains("lang=\"" + language.tag() + "\"");
        assertThat(picture.description()).isNotBlank();
        assertThat(picture.table().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(picture.table().header()));
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheScheduleWithEveryItemAndMeeting(Language language) {
        CriticalPathAnswer path =
                RunningVolgorde.bean(CriticalPathQuestion.class).answer(asked(language), TARGET, Estimate.LIKELY);
        TimelineAnswer timeline = RunningVolgorde.bean(TimelineQuestion.class).answer(asked(language));
        Picture gantt = GanttChart.of(frame(language), path, timeline);
        isSound(gantt, language);
        path.items().forEach(line -> assertThat(gantt.svg()).contains(">" + line.code() + "</text>"));
        assertThat(gantt.table().rows()).hasSameSizeAs(path.items());
        assertThat(gantt.svg()).contains("class=\"meeting\"", "class=\"row critical\"");
    }

    @ParameterizedTest
    @EnumSource
    void drawsWhenEverythingHappens(Language language) {
        TimelineAnswer timeline = RunningVolgorde.bean(TimelineQuestion.class).answer(asked(language));
        Picture picture = TimelineChart.of(frame(language), timeline);
        isSound(picture, language);
        timeline.items().forEach(line -> assertThat(picture.svg()).contains(">" + line.code() + "</text>"));
        List<TimelineAnswer.Line> many = timeline.items().stream()
                .flatMap(line -> List.of(line, line).stream())
                .toList();
        Picture grouped = TimelineChart.of(
                frame(language),
                new TimelineAnswer("a", 1, timeline.asOf(), "t", timeline.themes(), many, timeline.meetings()));
        isSound(grouped, language);
        assertThat(grouped.svg().length()).isLessThan(picture.svg().length() / 3);
    }

    @ParameterizedTest
    @EnumSource
    void drawsHowSureADateIs(Language language) {
        RiskAnswer risk = RunningVolgorde.bean(RiskQuestion.class)
                .answer(asked(language), TARGET, new RiskQuestion.Settings(500, 1, LocalDate.of(2032, 7, 1), Map.of()));
        Picture curve = RiskCurve.of(frame(language), risk);
        isSound(curve, language);
        assertThat(curve.svg()).contains("10%: ", "50%: ", "80%: ", "90%: ", "class=\"day\"");
        assertThat(curve.table().rows()).hasSize(5 + risk.meetings().size());
    }

    @ParameterizedTest
    @EnumSource
    void drawsWhoWaitsForWhomAndHowAllHangsTogether(Language language) {
        MapQuestion map = RunningVolgorde.bean(MapQuestion.class);
        MapSelection all = MapSelection.ALL.by(MapSelection.Grouping.AUTO, List.of(), MapSelection.MOST);
        isSound(ActorMatrix.of(frame(language), map.answer(asked(language), all)), language);
        isSound(DependencyMap.of(frame(language), map.answer(asked(language), MapSelection.ALL)), language);
        isSound(
                DependencyMap.of(frame(language), map.answer(asked(language), MapSelection.neededFor(TARGET))),
                language);
    }
}
