package nl.volgorde.workbook;

import java.util.List;
import nl.volgorde.intake.CellName;

/** The parts of a workbook beside its sheets. */
final class XlsxParts {
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final String title;
    private final String language;

    XlsxParts(String title, String language) {
        this.title = title;
        this.language = language;
    }

    String workbook(List<SheetLook> sheets) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\""
                + OFFICE.substring(0, OFFICE.length() - 1) + "\"><bookViews><workbookView/></bookViews><sheets>");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            SheetLook sheet = sheets.get(i);
            xml.append("<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>"
                    .formatted(XlsxText.escaped(sheet.name()), i + 1));
            if (sheet.table()) {
                String name = XlsxText.escaped(SheetLook.quoted(sheet.name()));
                names.append(
                        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"1\">%s!%s</definedName>"
                                .formatted(
                                        i,
                                        name,
                                        "$A$1:$"
                                                + CellName.column(
                                                        sheet.columns().size()) + "$" + (sheet.rows() + 1)));
                names.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s!$1:$1</definedName>"
                        .formatted(i, name));
            }
        }
        return xml.append("</sheets><definedNames>")
                .append(names)
                .append("</definedNames></workbook>")
                .toString();
    }

    static String relationsOfWorkbook(List<SheetLook> sheets) {
        StringBuilder xml = new StringBuilder(RELATIONSHIPS);
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(relation(i, OFFICE + "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation(sheets.size() + 1, OFFICE + "styles", "styles.xml"))
                .append(relation(sheets.size() + 2, OFFICE + "sharedStrings", "sharedStrings.xml"))
                .append("</Relationships>")
                .toString();
    }

    static String relationsOfSheet(int number) {
        return RELATIONSHIPS
                + relation(1, OFFICE + "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml")
                + relation(2, OFFICE + "comments", "../comments" + number + ".xml")
                + "</Relationships>";
    }

    static String relations() {
        return RELATIONSHIPS
                + relation(1, OFFICE + "officeDocument", "xl/workbook.xml")
                + relation(
                        2,
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml")
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    /** Without a time, so that the same agenda gives the same file. */
    String properties() {
        return "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + XlsxText.escaped(title)
                + "</dc:title><dc:creator>Volgorde</dc:creator><dc:language>" + language
                + "</dc:language></cp:coreProperties>";
    }

    static String contentTypes(List<SheetLook> sheets) {
        StringBuilder xml = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(type("xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
            if (!new XlsxNotes(sheets.get(i - 1)).isEmpty()) {
                xml.append(type("xl/comments" + i + ".xml", TYPE + "comments+xml"));
            }
        }
        return xml.append(type("xl/workbook.xml", TYPE + "sheet.main+xml"))
                .append(type("xl/styles.xml", TYPE + "styles+xml"))
                .append(type("xl/sharedStrings.xml", TYPE + "sharedStrings+xml"))
                .append(type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
                .append("</Types>")
                .toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** The styles of {@link SheetLook.Style}, in their order. */
    static String styles() {
        String top = "<alignment vertical=\"top\"/></xf>";
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"13\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F3A5F\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                + " applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + form(49) + top
                + form(164) + top
                + form(1) + top
                + form(49) + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                + " applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String form(int number) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyAlignment=\"1\">";
    }
}
