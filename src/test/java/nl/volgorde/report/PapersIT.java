package nl.volgorde.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.ActorAnswer;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers that are about no single decision: the letters to actors and the report on the whole programme. */
class PapersIT {
    private static Asked asked(Language language) {
        return new Asked("novex-nzkg", LocalDate.of(2026, 11, 23), language);
    }

    private static Letters letters() {
        return RunningVolgorde.bean(Letters.class);
    }

    private static ProgrammeReports programmes() {
        return RunningVolgorde.bean(ProgrammeReports.class);
    }

    private static String text(PaperFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void writesToEachActorWhatItCanDoAndForWhom(Language language) {
        List<String> to = letters().addressees(asked(language));
        assertThat(to).contains("tennet").doesNotHaveDuplicates().isSorted();
        for (String actor : to) {
            ActorAnswer answer = RunningVolgorde.bean(ActorQuestion.class).answer(asked(language), actor);
            String letter = text(letters().file(asked(language), actor, null, ReportFormat.MD));
            assertThat(letter).as(actor).doesNotContain("report.", "null", "NaN", "{0");
            answer.toDo()
                    .forEach(task -> assertThat(letter)
                            .as(actor)
                            .contains("| " + task.item().code() + " "));
            answer.waitedForBy()
                    .forEach(wait -> assertThat(letter)
                            .as(actor)
                            .contains(
                                    "| " + wait.needed().code() + " ",
                                    wait.waiting().code() + " "));
        }
    }

    @Test
    void asksBeforeTheNextMeetingOrTheOneThatIsNamed() {
        ActorLetter letter = letters().of(asked(Language.EN), "tennet", null);
        assertThat(Objects.requireNonNull(letter.meeting()).latest())
                .isAfterOrEqualTo(letter.origin().asOf());
        assertThat(Objects.requireNonNull(letters()
                                .of(asked(Language.EN), "tennet", "bestuursplatform-2027-1")
                                .meeting())
                        .id())
                .isEqualTo("bestuursplatform-2027-1");
        assertThatThrownBy(() -> letters().of(asked(Language.EN), "tennet", "bestuursplatform-2036-1"))
                .isInstanceOf(NoAnswer.UnknownMeeting.class);
        assertThatThrownBy(() -> letters().of(asked(Language.EN), "tennot", null))
                .isInstanceOf(NoAnswer.UnknownActor.class);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameToTheByte(ReportFormat format) {
        assertThat(programmes().file(asked(Language.NL), format).content())
                .isEqualTo(programmes().file(asked(Language.NL), format).content());
        assertThat(letters().file(asked(Language.NL), "tennet", null, format).content())
                .isEqualTo(letters()
                        .file(asked(Language.NL), "tennet", null, format)
                        .content());
    }

    @ParameterizedTest
    @EnumSource
    void coversEveryDecisionKeyProjectAndActorOfTheProgramme(Language language) throws Exception {
        ProgrammeReport report = programmes().of(asked(language));
        String text = text(programmes().file(asked(language), ReportFormat.MD));
        assertThat(text).doesNotContain("report.", "null", "NaN", "{0");
        assertThat(report.keyProjects()).hasSizeGreaterThan(5);
        report.overview()
                .decisions()
                .forEach(line -> assertThat(text).contains("| " + line.item().code() + " "));
        report.timeline().items().stream()
                .filter(line -> line.type() == ItemType.DECISION)
                .forEach(line -> assertThat(text).contains(line.code()));
        report.keyProjects().forEach(each -> assertThat(text).contains("| " + each.number() + ". "));
        report.actors().stream()
                .filter(line -> line.items() > 0)
                .forEach(line -> assertThat(text).contains("| " + line.actor().name() + " |"));
        report.timeline().items().forEach(line -> assertThat(text).contains("| " + line.code() + " |"));
        try (PDDocument document = Loader.loadPDF(
                programmes().file(asked(language), ReportFormat.PDF).content())) {
            var first = document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getNextSibling();
            assertThat(document.getPages().indexOf(first.findDestinationPage(document)))
                    .as("pages before the first chapter")
                    .isBetween(1, 2);
        }
    }
}
