package nl.volgorde.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The forms of a report that people work in, opened by other programs than made them. */
class EditableFormsIT {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

    @TempDir
    static Path folder;

    private static Paper paper(Language language) {
        return BoardPaper.of(RunningVolgorde.bean(BoardReports.class).of(order(language)));
    }

    private static ReportOrder order(Language language) {
        return ReportOrder.of(new Asked("novex-nzkg", LocalDate.of(2026, 11, 23), language), "HOUTRAK");
    }

    private static byte[] file(Language language, ReportFormat format) {
        return RunningVolgorde.bean(Reports.class).file(order(language), format).content();
    }

    private static List<String> headings(Paper paper) {
        List<String> headings = new ArrayList<>(List.of(paper.title()));
        add(headings, paper.front());
        for (int i = 0; i < paper.chapters().size(); i++) {
            headings.add((i + 1) + ". " + paper.chapters().get(i).title());
            add(headings, paper.chapters().get(i).blocks());
        }
        return headings;
    }

    private static void add(List<String> headings, List<Paper.Block> blocks) {
        for (Paper.Block block : blocks) {
            if (block instanceof Paper.Heading heading) {
                headings.add(heading.text());
            }
        }
    }

    private static Stream<Paper.Block> blocks(Paper paper) {
        return Stream.concat(
                paper.front().stream(), paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()));
    }

    private static List<Paper.Grid> grids(Paper paper) {
        return blocks(paper)
                .filter(Paper.Grid.class::isInstance)
                .map(Paper.Grid.class::cast)
                .toList();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private static Document xml(byte[] content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList nodes = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    void isATextWithRealHeadingsHeaderRowsAndAlternativeTexts(Language language) throws Exception {
        Paper paper = paper(language);
        byte[] odt = file(language, ReportFormat.ODT);
        assertThat(new String(odt, 30, 47 + 8, StandardCharsets.US_ASCII))
                .as("the type can be read from the first bytes")
                .startsWith("mimetype" + ReportFormat.ODT.mediaType());
        Map<String, byte[]> entries = entries(odt);
        Document content = xml(entry(entries, "content.xml"));
        assertThat(elements(content, TEXT, "h"))
                .extracting(Element::getTextContent)
                .containsExactlyElementsOf(headings(paper));
        assertThat(elements(content, TABLE, "table-header-rows")).hasSameSizeAs(grids(paper));
        assertThat(elements(content, DRAW, "frame")).hasSize((int)
                blocks(paper).filter(Paper.Chart.class::isInstance).count());
        for (Element frame : elements(content, DRAW, "frame")) {
            assertThat(frame.getElementsByTagNameNS(SVG, "title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(frame.getElementsByTagNameNS(SVG, "desc").item(0).getTextContent())
                    .isNotBlank();
            NodeList images = frame.getElementsByTagNameNS(DRAW, "image");
            assertThat(images.getLength()).as("vectors, and pixels").isEqualTo(2);
            assertThat(xml(entry(entries, place(images.item(0))))
                            .getDocumentElement()
                            .getLocalName())
                    .isEqualTo("svg");
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(entry(entries, place(images.item(1)))));
            assertThat((double) pixels.getWidth() / pixels.getHeight())
                    .as("as wide for its height")
                    .isCloseTo(length(frame, "width") / length(frame, "height"), withinPercentage(1));
            assertThat(IntStream.range(0, pixels.getWidth() * pixels.getHeight())
                            .map(at -> pixels.getRGB(at % pixels.getWidth(), at / pixels.getWidth()))
                            .distinct()
                            .count())
                    .as("colours of lines and letters")
                    .isGreaterThan(50);
        }
        assertThat(new String(entry(entries, "META-INF/manifest.xml"), StandardCharsets.UTF_8))
                .contains(entries.keySet().stream()
                        .filter(name -> name.startsWith("Pictures/"))
                        .toList());
        String styles = new String(entry(entries, "styles.xml"), StandardCharsets.UTF_8);
        assertThat(styles).contains("fo:language=\"" + language.tag() + "\"").doesNotContain("@");
    }

    private static String place(Node image) {
        return ((Element) image).getAttributeNS("http://www.w3.org/1999/xlink", "href");
    }

    private static double length(Element frame, String name) {
        return Double.parseDouble(frame.getAttributeNS(SVG, name).replace("cm", ""));
    }

    @ParameterizedTest
    @EnumSource
    void isReadByLibreOfficeWithEveryHeadingWordAndPicture(Language language) throws Exception {
        Paper paper = paper(language);
        Path odt = Files.write(folder.resolve("report-" + language.tag() + ".odt"), file(language, ReportFormat.ODT));
        Path pdf = Office.converted(odt, Files.createDirectories(folder.resolve(language.tag())), "pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = plain(new PDFTextStripper().getText(document));
            headings(paper).forEach(heading -> assertThat(text).contains(plain(heading)));
            paper.masthead().forEach(line -> assertThat(text).contains(plain(line)));
            for (Paper.Grid grid : grids(paper)) {
                assertThat(text).contains(plain(grid.caption().text()));
                for (String cell : grid.rows().getFirst()) {
                    assertThat(text).contains(plain(cell));
                }
            }
            long across = 0;
            for (var page : document.getPages()) {
                across += page.getMediaBox().getWidth() > page.getMediaBox().getHeight() ? 1 : 0;
            }
            assertThat(across)
                    .as("pages across, one for each picture")
                    .isEqualTo(
                            blocks(paper).filter(Paper.Chart.class::isInstance).count());
        }
    }

    /** Without what lines are broken by, and the signs that fonts have no letters for. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @ParameterizedTest
    @EnumSource
    void isAWorkbookWithEachTableOnASheetOfItsOwn(Language language) throws Exception {
        Paper paper = paper(language);
        List<Paper.Grid> grids = blocks(paper)
                .<Paper.Grid>mapMulti((block, into) -> {
                    switch (block) {
                        case Paper.Grid grid -> into.accept(grid);
                        case Paper.Excerpt excerpt -> into.accept(excerpt.all());
                        case Paper.Chart chart -> into.accept(chart.inRows());
                        case Paper.Heading _, Paper.Paragraph _, Paper.Bullets _ -> {}
                    }
                })
                .toList();
        DataFormatter formatter = new DataFormatter(language.locale());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(language, ReportFormat.XLSX)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(grids.size() + 1);
            List<String> words = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                words.add(row.getCell(0).getStringCellValue());
            }
            assertThat(words).contains(paper.title(), String.join(" · ", paper.masthead()));
            headings(paper).forEach(heading -> assertThat(words).contains(heading));
            for (int i = 0; i < grids.size(); i++) {
                Sheet sheet = book.getSheetAt(i + 1);
                Paper.Grid grid = grids.get(i);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .startsWith(grid.caption().text());
                assertThat(texts(sheet.getRow(1), formatter))
                        .isEqualTo(
                                grid.columns().stream().map(Paper.Column::title).toList());
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 2);
                assertThat(sheet.getPrintSetup().getFitWidth()).as("on paper").isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
                for (int row = 0; row < grid.rows().size(); row++) {
                    List<String> cells = texts(sheet.getRow(row + 2), formatter);
                    for (int column = 0; column < cells.size(); column++) {
                        if (!grid.columns().get(column).number()) {
                            assertThat(cells.get(column))
                                    .isEqualTo(grid.rows().get(row).get(column));
                        }
                    }
                }
            }
            Cell number =
                    book.getSheet(book.getSheetName(1 + slip(grids))).getRow(2).getCell(4);
            assertThat(number.getNumericCellValue()).as("float is a number").isNotNaN();
        }
    }

    /** The place of the table with float in its fifth column. */
    private static int slip(List<Paper.Grid> grids) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).columns().size() == 5
                    && grids.get(i).columns().get(4).number()
                    && grids.get(i).rows().getFirst().get(4).matches("-?[0-9.,]+")) {
                return i;
            }
        }
        throw new AssertionError("no table with float");
    }

    private static List<String> texts(Row row, DataFormatter formatter) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(formatter.formatCellValue(cell));
        }
        return texts;
    }
}
