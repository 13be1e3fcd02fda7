package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints a table with plain characters; long cells are broken between words. */
final class TextTable {
    private static final int WIDEST_CELL = 44;

    private TextTable() {}

    static void print(Table table, PrintWriter out) {
        String title = table.title();
        if (title != null) {
            out.println(title);
        }
        int[] widths = widths(table);
        line(table.headings(), widths, out);
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        line(rules, widths, out);
        table.rows().forEach(row -> line(row, widths, out));
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.headings().size()];
        for (int column = 0; column < widths.length; column++) {
            int widest = table.headings().get(column).length();
            for (List<String> row : table.rows()) {
                for (String part : wrapped(row.get(column))) {
                    widest = Math.max(widest, part.length());
                }
            }
            widths[column] = widest;
        }
        return widths;
    }

    private static void line(List<String> cells, int[] widths, PrintWriter out) {
        List<List<String>> wrapped = cells.stream().map(TextTable::wrapped).toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String part =
                        i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "";
                text.append(part).append(" ".repeat(widths[column] - part.length() + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static List<String> wrapped(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : cell.split("\\s+", -1)) {
            if (!part.isEmpty() && part.length() + 1 + word.length() > WIDEST_CELL) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }
}
