package nl.volgorde.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook as a stream of rows, each part from its beginning to its end, with limits on everything that a file
 * could make large.
 *
 * <p>Our own rather than a library's: the one that streams takes a formula in a cell of text for an empty cell and says
 * nothing of merged cells, and the one that tells all holds whole sheets.
 */
final class XlsxReader {
    /** Of the texts that cells share, in characters. */
    private static final long LARGEST_TEXTS = 100_000_000;

    /** What even an empty text takes, in characters. */
    private static final int EACH_TEXT = 50;

    private final XlsxPackage parts;
    private final XlsxStyles styles;
    private final Map<String, String> sheetByPart = new LinkedHashMap<>();
    private String sharedPart = "";
    private boolean from1904;

    XlsxReader(byte[] content) throws Refusal {
        parts = new XlsxPackage(content);
        String workbook = target("_rels/.rels", "", "/officeDocument");
        if (workbook == null || parts.description(workbook).length == 0) {
            throw XlsxPackage.broken();
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        String shared = target(relations, folder, "/sharedStrings");
        sharedPart = shared == null ? "" : shared;
        String style = target(relations, folder, "/styles");
        styles = new XlsxStyles(style == null ? new byte[0] : parts.description(style));
        readSheets(workbook, relations, folder);
    }

    private void readSheets(String workbook, String relations, String folder) throws Refusal {
        Map<String, String> partById = new LinkedHashMap<>();
        XlsxXml.each(new ByteArrayInputStream(parts.description(relations)), (name, reader) -> {
            if (name.equals("Relationship")) {
                partById.put(
                        XlsxXml.attribute(reader, "Id", ""), path(folder, XlsxXml.attribute(reader, "Target", "")));
            }
            return true;
        });
        XlsxXml.each(new ByteArrayInputStream(parts.description(workbook)), (name, reader) -> {
            if (name.equals("workbookPr")) {
                from1904 = XlsxXml.flag(reader, "date1904");
            }
            if (name.equals("sheet")) {
                String part = partById.get(XlsxXml.attribute(reader, "id", ""));
                if (part != null) {
                    sheetByPart.put(part, XlsxXml.attribute(reader, "name", ""));
                }
            }
            return true;
        });
    }

    private @Nullable String target(String relations, String folder, String type) throws Refusal {
        String[] found = {null};
        byte[] description = parts.description(relations);
        if (description.length > 0) {
            XlsxXml.each(new ByteArrayInputStream(description), (name, reader) -> {
                if (name.equals("Relationship")
                        && XlsxXml.attribute(reader, "Type", "").endsWith(type)) {
                    found[0] = path(folder, XlsxXml.attribute(reader, "Target", ""));
                }
                return found[0] == null;
            });
        }
        return found[0];
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** The names of the sheets, in their order. */
    List<String> sheets() {
        return List.copyOf(sheetByPart.values());
    }

    /**
     * Reads the rows of the sheets.
     *
     * @param taker by the name of a sheet, what takes it; null for a sheet that is not wanted
     */
    void read(Function<String, @Nullable SheetTaker> taker) throws Refusal {
        List<String> shared = sharedTexts();
        Allowance rows = new Allowance(Allowance.MOST_ROWS);
        parts.each((name, in) -> {
            String sheet = sheetByPart.get(name);
            SheetTaker wanted = sheet == null ? null : taker.apply(sheet);
            if (wanted != null) {
                XlsxXml.each(in, new XlsxSheetReader(wanted, shared, styles, from1904, rows));
            }
            return true;
        });
    }

    private List<String> sharedTexts() throws Refusal {
        List<String> texts = new ArrayList<>();
        if (sharedPart.isEmpty()) {
            return texts;
        }
        Allowance left = new Allowance(LARGEST_TEXTS);
        parts.each((part, in) -> {
            if (!part.equals(sharedPart)) {
                return true;
            }
            XlsxXml.each(in, (name, reader) -> {
                if (name.equals("si")) {
                    String text = XlsxText.meant(XlsxXml.text(reader, XlsxSheetReader.LONGEST, false));
                    left.take(text.length() + EACH_TEXT);
                    texts.add(text);
                }
                return true;
            });
            return false;
        });
        return texts;
    }
}
