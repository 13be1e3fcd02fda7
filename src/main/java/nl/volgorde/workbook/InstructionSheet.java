package nl.volgorde.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.volgorde.model.Language;
import nl.volgorde.workbook.SheetLook.ColumnLook;
import nl.volgorde.workbook.SheetLook.Style;

/** The first sheet of a workbook: what to do with it, in Dutch and English side by side; an import leaves it unread. */
final class InstructionSheet {
    private static final int WIDTH = 80;
    /** Characters that surely go into a line of that width. */
    private static final int LINE = 70;

    private static final int SENTENCES = 9;

    private final Words words;
    private final String title;

    InstructionSheet(Words words, String title) {
        this.words = words;
        this.title = title;
    }

    void write(XlsxWriter writer) throws IOException {
        ColumnLook look = new ColumnLook("", null, WIDTH, Style.WRAPPED, null);
        writer.beginSheet(new SheetLook(words.say("instruction"), List.of(look, look), 0, false));
        writer.row(List.of(new XlsxCell.Words(title, Style.TITLE)), 2 * lines(title));
        both(writer, "instruction.language", Style.TITLE);
        for (int i = 1; i <= SENTENCES; i++) {
            both(writer, "instruction." + i, Style.WRAPPED);
        }
        both(writer, "instruction.sheets", Style.TITLE);
        for (SheetForm sheet : WorkbookForm.sheets()) {
            row(
                    writer,
                    language -> {
                        Words in = Words.in(language);
                        return in.sheet(sheet) + ": " + in.about(sheet);
                    },
                    Style.WRAPPED);
        }
        writer.endSheet();
    }

    private static void both(XlsxWriter writer, String key, Style style) throws IOException {
        row(writer, language -> Words.in(language).say(key), style);
    }

    /** A row with the same in both languages, as high as the longer of the two needs: not every program sees to that. */
    private static void row(XlsxWriter writer, Function<Language, String> text, Style style) throws IOException {
        List<XlsxCell> cells = new ArrayList<>();
        int lines = style == Style.TITLE ? 2 : 1;
        for (Language language : Language.values()) {
            String words = text.apply(language);
            lines = Math.max(lines, lines(words));
            cells.add(new XlsxCell.Words(words, style));
        }
        writer.row(cells, lines);
    }

    private static int lines(String text) {
        return (text.length() + LINE - 1) / LINE;
    }
}
