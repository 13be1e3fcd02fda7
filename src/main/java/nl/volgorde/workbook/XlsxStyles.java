package nl.volgorde.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which styles of a workbook show a number as a date. */
final class XlsxStyles {
    private final List<Boolean> dates = new ArrayList<>();

    XlsxStyles(byte[] part) throws Refusal {
        if (part.length == 0) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean[] inCells = {false};
        XlsxXml.each(new ByteArrayInputStream(part), (name, reader) -> {
            switch (name) {
                case "numFmt" ->
                    formats.put(
                            XlsxXml.number(reader, "numFmtId", 0), XlsxXml.attribute(reader, "formatCode", "General"));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        dates.add(isDate(XlsxXml.number(reader, "numFmtId", 0), formats));
                    }
                }
                default -> {}
            }
            return true;
        });
    }

    boolean isDate(int style) {
        return style < dates.size() && dates.get(style);
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code != null) {
            return shown(code).chars().anyMatch(letter -> "dmyhs".indexOf(letter) >= 0);
        }
        // The numbers that the format itself reserves for dates and times, in the East as well.
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    /** Without what a format shows as it stands, and its conditions and colours. */
    private static String shown(String code) {
        return code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "")
                .replace("standaard", "");
    }
}
