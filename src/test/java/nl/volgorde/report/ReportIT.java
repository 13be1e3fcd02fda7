package nl.volgorde.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.xml.sax.InputSource;

/** The report on the bundled agenda's decision, in every form. */
class ReportIT {
    private static final String TARGET = "HOUTRAK";

    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Asked asked(Language language) {
        return new Asked("novex-nzkg", LocalDate.of(2026, 11, 23), language);
    }

    private static BoardReport report(Language language) {
        return RunningVolgorde.bean(BoardReports.class).of(asked(language), TARGET, null);
    }

    private static byte[] file(Language language, ReportFormat format) {
        return RunningVolgorde.bean(Reports.class)
                .file(asked(language), TARGET, null, format)
                .content();
    }

    @Test
    void saysWhatToDecideWhyNotYetAndWhoActs() {
        BoardReport report = report(Language.EN);
        assertThat(report.meeting()).isNotNull();
        assertThat(report.lastMeeting()).isNotNull();
        assertThat(report.tasks())
                .isNotEmpty()
                .allSatisfy(task ->
                        assertThat(task.before()).as(task.actor().name()).isNotNull());
        String front = MarkdownForm.of(BoardPaper.of(report)).split("\n## ", -1)[0];
        assertThat(front).contains(report.blockers().verdict(), "Do not take the decision yet.");
        report.blockers().conditions().forEach(condition -> assertThat(front).contains(condition.code()));
        report.tasks().stream()
                .limit(5)
                .forEach(task -> assertThat(front).contains(task.actor().name()));
    }

    @Test
    void tellsCausesThatAddUpToTheMove() {
        DifferenceAnswer difference = Objects.requireNonNull(report(Language.EN).difference());
        assertThat(difference.contributions().stream()
                        .mapToLong(DifferenceAnswer.Contribution::days)
                        .sum())
                .isEqualTo(difference.movedDays());
    }

    @Test
    void refusesAMeetingThatIsNotThere() {
        assertThatThrownBy(() -> RunningVolgorde.bean(BoardReports.class)
                        .of(asked(Language.EN), TARGET, "bestuursplatform-2036-2"))
                .isInstanceOf(NoAnswer.UnknownMeeting.class)
                .hasMessageContaining("bestuursplatform-2026-2");
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameToTheByte(ReportFormat format) {
        assertThat(file(Language.NL, format)).isEqualTo(file(Language.NL, format));
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedHtmlWithEveryPictureAndReference(Language language) throws Exception {
        String html = new String(file(language, ReportFormat.HTML), StandardCharsets.UTF_8);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        assertThat(html)
                .contains("lang=\"" + language.tag() + "\"", "<svg", "volgorde explain HOUTRAK --figure early-finish")
                .doesNotContain("report.", "null", "NaN");
    }

    @ParameterizedTest
    @EnumSource
    void isAnAccessiblePdfForTheArchive(Language language) throws Exception {
        byte[] pdf = file(language, ReportFormat.PDF);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_U)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as(flavour.getId())
                        .extracting(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsWhatMustBeReadOnTwoPages(Language language) throws Exception {
        Paper paper = BoardPaper.of(report(language));
        try (PDDocument document = Loader.loadPDF(file(language, ReportFormat.PDF))) {
            PDOutlineItem front =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(front.getTitle()).isEqualTo(paper.title());
            PDOutlineItem first = front.getNextSibling();
            assertThat(first.getTitle()).startsWith("1. ");
            int start = document.getPages().indexOf(first.findDestinationPage(document));
            assertThat(start).as("pages before the first chapter").isBetween(1, 2);
            PDFTextStripper stripper = new PDFTextStripper();
            String text = stripper.getText(document);
            paper.masthead().forEach(line -> assertThat(text).contains(line));
        }
    }
}
