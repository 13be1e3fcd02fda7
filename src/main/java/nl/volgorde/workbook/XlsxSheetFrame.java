package nl.volgorde.workbook;

import java.util.List;
import nl.volgorde.intake.CellName;
import nl.volgorde.workbook.SheetLook.ColumnLook;
import nl.volgorde.workbook.SheetLook.DropDown;

/** What stands before and after the rows of a sheet. */
final class XlsxSheetFrame {
    static final int LAST_ROW = 1_048_576;
    /** What Excel takes for the title and the text of a message; a file with more it calls damaged. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_ERROR = 225;

    private XlsxSheetFrame() {}

    static String before(SheetLook look, boolean selected) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.append(selected ? " tabSelected=\"1\"" : "").append('>');
        if (look.table()) {
            xml.append(
                    "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                            + "<selection pane=\"topRight\" activeCell=\"B1\" sqref=\"B1\"/>"
                            + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>"
                            + "<selection pane=\"bottomRight\" activeCell=\"B2\" sqref=\"B2\"/>");
        }
        xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        List<ColumnLook> columns = look.columns();
        for (int i = 0; i < columns.size(); i++) {
            // The style of the column is that of cells which are still to be filled in.
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"/>"
                    .formatted(
                            i + 1,
                            columns.get(i).width(),
                            columns.get(i).style().number()));
        }
        return xml.append("</cols><sheetData>").toString();
    }

    static String after(SheetLook look, int rows, boolean notes) {
        StringBuilder xml = new StringBuilder("</sheetData>");
        if (look.table()) {
            xml.append("<autoFilter ref=\"").append(filtered(look, rows)).append("\"/>");
        }
        List<ColumnLook> columns = look.columns();
        long dropDowns =
                columns.stream().filter(column -> column.dropDown() != null).count();
        if (dropDowns > 0) {
            xml.append("<dataValidations count=\"").append(dropDowns).append("\">");
            for (int i = 0; i < columns.size(); i++) {
                DropDown dropDown = columns.get(i).dropDown();
                if (dropDown != null) {
                    String letters = CellName.column(i + 1);
                    xml.append("<dataValidation type=\"list\" errorStyle=\"")
                            .append(dropDown.strict() ? "stop" : "warning")
                            .append("\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" errorTitle=\"")
                            .append(XlsxText.escaped(cut(columns.get(i).header(), LONGEST_TITLE)))
                            .append("\" error=\"")
                            .append(XlsxText.escaped(cut(dropDown.error(), LONGEST_ERROR)))
                            .append("\" sqref=\"")
                            .append(letters + "2:" + letters + LAST_ROW)
                            .append("\"><formula1>")
                            .append(XlsxText.escaped(dropDown.formula()))
                            .append("</formula1></dataValidation>");
                }
            }
            xml.append("</dataValidations>");
        }
        xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
        if (notes) {
            xml.append("<legacyDrawing r:id=\"rId1\"/>");
        }
        return xml.append("</worksheet>").toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** The cells that the filter is about: headers and rows. */
    static String filtered(SheetLook look, int rows) {
        return "A1:" + CellName.of(Math.max(rows, 1), look.columns().size());
    }
}
