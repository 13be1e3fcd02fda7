package nl.volgorde.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.export.AgendaBlocks;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Progress;
import nl.volgorde.workbook.SheetLook.ColumnLook;
import nl.volgorde.workbook.SheetLook.DropDown;
import nl.volgorde.workbook.SheetLook.Style;
import org.jspecify.annotations.Nullable;

/**
 * An agenda as a workbook: a sheet of instructions and one per kind, with headers, notes and drop-downs in a language.
 * The same programme in the same language gives the same bytes.
 */
public final class WorkbookExport {
    /** Rows below the last one of a sheet that drop-downs elsewhere offer as well, for what is still to be added. */
    private static final int ROOM = 500;

    /** Characters that the button of the filter takes from a header. */
    private static final int BUTTON = 5;

    private final Map<String, Object> bundle;
    private final Words words;
    private final Map<String, Integer> rows = new HashMap<>();

    private final Progress progress;
    private final int total;
    private int written;

    private WorkbookExport(Map<String, Object> bundle, Language language, Progress progress) {
        this.bundle = bundle;
        this.progress = progress;
        this.words = Words.in(language);
        for (SheetForm sheet : WorkbookForm.sheets()) {
            rows.put(sheet.id(), new SheetRows(sheet, bundle).count());
        }
        total = rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Writes the workbook of a programme, row by row; what it is written to stays open.
     *
     * @throws IllegalArgumentException when the programme names no source, which a bundle needs
     */
    public static void write(Programme programme, Language language, OutputStream out) throws IOException {
        write(programme, language, out, Progress.UNSEEN);
    }

    /** As {@link #write(Programme, Language, OutputStream)}, telling how many rows are written. */
    public static void write(Programme programme, Language language, OutputStream out, Progress progress)
            throws IOException {
        String title = programme.agenda().title().in(language) + " ("
                + programme.agenda().id() + ", " + programme.agenda().edition() + ", "
                + Words.in(language).say("revision", programme.revision()) + ")";
        new WorkbookExport(AgendaBlocks.of(programme), language, progress).write(title, out);
    }

    /** Writes a workbook with nothing but headers, to be filled in. */
    public static void writeEmpty(Language language, OutputStream out) throws IOException {
        new WorkbookExport(Map.of(), language, Progress.UNSEEN)
                .write(Words.in(language).say("empty"), out);
    }

    private void write(String title, OutputStream out) throws IOException {
        try (XlsxWriter writer = new XlsxWriter(out, title, words.language().tag())) {
            new InstructionSheet(words, title).write(writer);
            for (SheetForm sheet : WorkbookForm.sheets()) {
                write(sheet, writer);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(SheetForm sheet, XlsxWriter writer) throws IOException {
        List<Column> columns = sheet.columns();
        writer.beginSheet(new SheetLook(
                words.sheet(sheet),
                columns.stream().map(column -> look(sheet, column)).toList(),
                rows.getOrDefault(sheet.id(), 0),
                true));
        new SheetRows(sheet, bundle).forEach(row -> {
            List<XlsxCell> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                cells.add(cell(columns.get(i), row.get(i)));
            }
            try {
                writer.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            progress.at(written, total);
        });
        writer.endSheet();
    }

    private XlsxCell cell(Column column, @Nullable Object value) {
        if (value != null && column.kind() == Column.Kind.DATE) {
            return XlsxCell.date(value.toString());
        }
        return value != null && column.kind() == Column.Kind.INTEGER
                ? XlsxCell.number(Long.parseLong(value.toString()))
                : XlsxCell.words(CellText.of(column, value, words), Style.TEXT);
    }

    private ColumnLook look(SheetForm sheet, Column column) {
        Style style =
                switch (column.kind()) {
                    case DATE -> Style.DATE;
                    case INTEGER -> Style.NUMBER;
                    case TEXT, ID, CODE, BOOLEAN, VALUE -> Style.TEXT;
                };
        String header = words.header(sheet, column);
        return new ColumnLook(
                header,
                words.note(sheet, column),
                Math.max(width(column), longestWord(header) + BUTTON),
                style,
                dropDown(column));
    }

    private static int longestWord(String header) {
        int longest = 0;
        for (String word : header.split(" ", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case DATE, BOOLEAN -> 13;
            case INTEGER -> 11;
            case CODE -> 20;
            case ID, VALUE -> 24;
            case TEXT -> column.longest() > 300 ? 60 : 36;
        };
    }

    private @Nullable DropDown dropDown(Column column) {
        if (column.many()) {
            // A cell of several values cannot be chosen from a list.
            return null;
        }
        String reference = column.refersTo();
        if (reference != null) {
            String name = words.sheet(reference);
            int last = rows.getOrDefault(reference, 0) + ROOM;
            return new DropDown(
                    SheetLook.quoted(name) + "!$A$2:$A$" + Math.min(last, XlsxSheetFrame.LAST_ROW),
                    false,
                    words.say("choose.reference", name));
        }
        return switch (column.kind()) {
            case BOOLEAN -> list(List.of(words.truth(true), words.truth(false)));
            case VALUE -> list(column.values().stream().map(words::value).toList());
            case TEXT, ID, CODE, DATE, INTEGER -> null;
        };
    }

    private DropDown list(List<String> values) {
        String joined = String.join(",", values);
        return new DropDown("\"" + joined + "\"", true, words.say("choose.value", joined.replace(",", ", ")));
    }
}
