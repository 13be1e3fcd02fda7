package nl.volgorde.workbook;

import java.util.List;
import nl.volgorde.workbook.SheetLook.ColumnLook;

/** The notes at the headers of a sheet, as the two parts in which a workbook keeps them: words, and boxes for them. */
final class XlsxNotes {
    /** Of the box, in pixels. */
    private static final int WIDTH = 320;

    private static final int LINE = 18;
    private static final int CHARACTERS_PER_LINE = 44;
    private static final int HEADER_HEIGHT = 40;
    private static final int ROW_HEIGHT = 20;
    private static final int GAP = 12;

    private final SheetLook look;

    XlsxNotes(SheetLook look) {
        this.look = look;
    }

    boolean isEmpty() {
        return look.columns().stream().allMatch(column -> column.note() == null);
    }

    String words() {
        StringBuilder xml = new StringBuilder(
                "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors>"
                        + "<author>Volgorde</author></authors><commentList>");
        List<ColumnLook> columns = look.columns();
        for (int i = 0; i < columns.size(); i++) {
            String note = columns.get(i).note();
            if (note != null) {
                xml.append("<comment ref=\"")
                        .append(XlsxWriter.cellName(1, i + 1))
                        .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
                        .append(XlsxText.escaped(note))
                        .append("</t></text></comment>");
            }
        }
        return xml.append("</commentList></comments>").toString();
    }

    String boxes() {
        StringBuilder xml = new StringBuilder("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
                + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        List<ColumnLook> columns = look.columns();
        for (int i = 0; i < columns.size(); i++) {
            String note = columns.get(i).note();
            if (note != null) {
                xml.append("<v:shape id=\"_x0000_s")
                        .append(1025 + i)
                        .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                                + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
                                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                        .append(anchor(i, note))
                        .append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>")
                        .append(i)
                        .append("</x:Column></x:ClientData></v:shape>");
            }
        }
        return xml.append("</xml>").toString();
    }

    /** Beside the header, and as large as its words need, whatever the columns and rows beneath measure. */
    private String anchor(int column, String note) {
        int left = column + 1;
        int right = left;
        int rest = WIDTH + GAP;
        while (rest > pixels(right)) {
            rest -= pixels(right);
            right++;
        }
        int height = (note.length() / CHARACTERS_PER_LINE + 2) * LINE;
        int below = Math.max(0, height - HEADER_HEIGHT);
        int bottom = below == 0 ? 0 : 1 + below / ROW_HEIGHT;
        int depth = below == 0 ? height : below % ROW_HEIGHT;
        return left + ", " + GAP + ", 0, 2, " + right + ", " + rest + ", " + bottom + ", " + depth;
    }

    private int pixels(int column) {
        int width = column < look.columns().size() ? look.columns().get(column).width() : 9;
        return width * 7 + 5;
    }
}
