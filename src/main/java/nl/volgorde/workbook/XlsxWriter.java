package nl.volgorde.workbook;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.volgorde.intake.CellName;
import nl.volgorde.workbook.SheetLook.ColumnLook;

/**
 * Writes a workbook sheet by sheet and row by row, holding of them each different text once; the same calls give the same
 * bytes.
 *
 * <p>Written by hand: the libraries at hand put the time of writing into each file and give notes a box in which nobody
 * can read them.
 */
final class XlsxWriter implements Closeable {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The height of a line. */
    private static final int POINTS = 15;

    private final ZipOutputStream zip;
    private final Writer writer;
    private final XlsxParts parts;
    private final List<SheetLook> sheets = new ArrayList<>();
    /** Each text once, in the order in which they come up; not in the cells, where some programs overlook a change. */
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private long written;
    private int row;

    XlsxWriter(OutputStream out, String title, String language) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        parts = new XlsxParts(title, language);
    }

    static String cellName(int row, int column) {
        return CellName.of(row, column);
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        writer.write(XML);
    }

    private void end() throws IOException {
        writer.flush();
        zip.closeEntry();
    }

    private void write(String part, String xml) throws IOException {
        begin(part);
        writer.write(xml);
        end();
    }

    /** Begins a sheet; its rows follow. */
    void beginSheet(SheetLook look) throws IOException {
        sheets.add(look);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        writer.write(XlsxSheetFrame.before(look, sheets.size() == 1));
        row = 0;
        if (look.table()) {
            List<XlsxCell> headers = new ArrayList<>();
            for (ColumnLook column : look.columns()) {
                headers.add(new XlsxCell.Words(column.header(), SheetLook.Style.HEADER));
            }
            row(headers, 2);
        }
    }

    /** Writes the next row of the sheet, as high as one line. */
    void row(List<XlsxCell> cells) throws IOException {
        row(cells, 1);
    }

    /**
     * Writes the next row of the sheet.
     *
     * @param lines for which it has room
     */
    void row(List<XlsxCell> cells, int lines) throws IOException {
        row++;
        if (row > XlsxSheetFrame.LAST_ROW) {
            throw new IOException("sheet " + sheets.getLast().name() + " has more rows than a workbook can hold");
        }
        writer.write("<row r=\"" + row + "\"" + (lines > 1 ? " ht=\"" + lines * POINTS + "\" customHeight=\"1\"" : "")
                + ">");
        for (int i = 0; i < cells.size(); i++) {
            String start = "<c r=\"" + cellName(row, i + 1) + "\" s=\"";
            switch (cells.get(i)) {
                case XlsxCell.Empty _ -> {}
                case XlsxCell.Words words -> {
                    int text = texts.computeIfAbsent(words.text(), _ -> texts.size());
                    written++;
                    writer.write(start + words.style().number() + "\" t=\"s\"><v>" + text + "</v></c>");
                }
                case XlsxCell.Amount number ->
                    writer.write(start + number.style().number() + "\"><v>" + number.value() + "</v></c>");
            }
        }
        writer.write("</row>");
    }

    /** Ends the sheet. */
    void endSheet() throws IOException {
        SheetLook look = sheets.getLast();
        XlsxNotes notes = new XlsxNotes(look);
        writer.write(XlsxSheetFrame.after(look, row, !notes.isEmpty()));
        end();
        if (!notes.isEmpty()) {
            int number = sheets.size();
            write("xl/comments" + number + ".xml", notes.words());
            write("xl/drawings/vmlDrawing" + number + ".vml", notes.boxes());
            write("xl/worksheets/_rels/sheet" + number + ".xml.rels", XlsxParts.relationsOfSheet(number));
        }
    }

    private void writeTexts() throws IOException {
        begin("xl/sharedStrings.xml");
        writer.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"" + written
                + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts.keySet()) {
            writer.write("<si><t xml:space=\"preserve\">");
            writer.write(XlsxText.escaped(text));
            writer.write("</t></si>");
        }
        writer.write("</sst>");
        end();
    }

    /** Ends the workbook; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        write("xl/workbook.xml", parts.workbook(sheets));
        write("xl/_rels/workbook.xml.rels", XlsxParts.relationsOfWorkbook(sheets));
        write("xl/styles.xml", XlsxParts.styles());
        writeTexts();
        write("docProps/core.xml", parts.properties());
        write("_rels/.rels", XlsxParts.relations());
        write("[Content_Types].xml", XlsxParts.contentTypes(sheets));
        zip.finish();
        zip.flush();
    }
}
