package nl.volgorde.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.DifferenceAnswer;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskQuestion;
import nl.volgorde.answers.Wording;
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
        return RunningVolgorde.bean(BoardReports.class).of(ReportOrder.of(asked(language), TARGET));
    }

    private static byte[] file(Language language, ReportFormat format) {
        return RunningVolgorde.bean(Reports.class)
                .file(ReportOrder.of(asked(language), TARGET), format)
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
    void tellsWhatChangedSinceAnyDayWithCausesThatAddUp() {
        // So late that time itself moves the date.
        Asked late = new Asked("novex-nzkg", LocalDate.of(2034, 1, 1), Language.EN);
        LocalDate since = LocalDate.of(2026, 1, 15);
        BoardReport report = RunningVolgorde.bean(BoardReports.class).of(new ReportOrder(late, TARGET, null, since));
        DifferenceAnswer difference = Objects.requireNonNull(report.difference());
        assertThat(difference.from()).isEqualTo(since);
        assertThat(difference.to()).isEqualTo(report.origin().asOf());
        String front = MarkdownForm.of(BoardPaper.of(report)).split("\n## ", -1)[0];
        assertThat(front).contains("What changed since 15 January 2026", difference.verdict());
        List<String> rows = front.lines()
                .dropWhile(line -> !line.contains("What changed since"))
                .filter(line -> line.startsWith("| ") && line.contains(" day"))
                .map(line ->
                        line.replaceAll(".*\\| (-?[0-9,]+) days? \\|$", "$1").replace(",", ""))
                .toList();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows.stream()
                        .limit(rows.size() - 1)
                        .mapToLong(Long::parseLong)
                        .sum())
                .as("rows above the total: %s", rows)
                .isEqualTo(Long.parseLong(rows.getLast()))
                .isEqualTo(difference.movedDays());
        assertThatThrownBy(() -> RunningVolgorde.bean(BoardReports.class)
                        .of(new ReportOrder(asked(Language.EN), TARGET, null, LocalDate.of(2027, 1, 1))))
                .as("a day behind the data date")
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void saysOfNoChanceThatItIsNoneOnlyWhereItCannotBe() {
        RiskAnswer risk = report(Language.EN).prospect().risk();
        LocalDate optimistic = report(Language.EN).path().earlyFinish().optimistic();
        assertThat(risk.meetings())
                .isNotEmpty()
                .allSatisfy(meeting -> assertThat(meeting.inWords())
                        .as(meeting.title())
                        .isEqualTo(
                                meeting.probability() > 0 || meeting.date().isBefore(optimistic)
                                        ? Wording.in(Language.EN).share(meeting.probability())
                                        : "less than 1%"));
        Asked asked = asked(Language.EN);
        RiskQuestion question = RunningVolgorde.bean(RiskQuestion.class);
        assertThat(chance(question, asked, optimistic)).isEqualTo("less than 1%");
        assertThat(chance(question, asked, optimistic.minusDays(1))).isEqualTo("0%");
        LocalDate pessimistic = report(Language.EN).path().earlyFinish().pessimistic();
        assertThat(chance(question, asked, pessimistic)).isEqualTo("100%");
        assertThat(chance(question, asked, pessimistic.minusDays(1))).isEqualTo("more than 99%");
    }

    private static String chance(RiskQuestion question, Asked asked, LocalDate by) {
        RiskQuestion.Settings settings = new RiskQuestion.Settings(1000, 1, by, Map.of());
        return Objects.requireNonNull(question.answer(asked, TARGET, settings).by())
                .inWords();
    }

    @Test
    void refusesAMeetingThatIsNotThere() {
        assertThatThrownBy(() -> RunningVolgorde.bean(BoardReports.class)
                        .of(new ReportOrder(asked(Language.EN), TARGET, "bestuursplatform-2036-2", null)))
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
