package nl.volgorde.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.volgorde.intake.CellName;
import org.jspecify.annotations.Nullable;

/** Reads one sheet, element by element, and hands over its rows. */
final class XlsxSheetReader implements XlsxXml.ElementTaker {
    /** Characters that a cell can hold. */
    static final int LONGEST = 32_767;

    private static final int MOST_COLUMNS = 16_384;
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** The day after the one in 1900 that Excel has and the calendar has not. */
    private static final int AFTER_THE_DAY_TOO_MANY = 61;

    private static final double LAST_DAY = 2_958_466;
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final SheetTaker taker;
    private final List<String> shared;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final Allowance rows;
    private int row;

    XlsxSheetReader(SheetTaker taker, List<String> shared, XlsxStyles styles, boolean from1904, Allowance rows) {
        this.taker = taker;
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public boolean take(String name, XMLStreamReader reader) throws XMLStreamException, Refusal {
        if (name.equals("row")) {
            rows.take(1);
            row = XlsxXml.number(reader, "r", row + 1);
            List<Cell> cells = cells(reader);
            return cells.isEmpty() || taker.row(row, cells);
        }
        if (name.equals("mergeCell")) {
            rows.take(1);
            taker.merged(XlsxXml.attribute(reader, "ref", ""));
        }
        return true;
    }

    private List<Cell> cells(XMLStreamReader reader) throws XMLStreamException, Refusal {
        List<Cell> cells = new ArrayList<>();
        Allowance left = new Allowance(MOST_COLUMNS);
        int column = 0;
        while (reader.next() != XMLStreamReader.END_ELEMENT
                || !reader.getLocalName().equals("row")) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                left.take(1);
                int named = CellName.columnOf(XlsxXml.attribute(reader, "r", ""));
                column = named > 0 ? named : column + 1;
                Cell cell = cell(reader, column);
                if (cell != null && column <= MOST_COLUMNS) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private @Nullable Cell cell(XMLStreamReader reader, int column) throws XMLStreamException {
        String type = XlsxXml.attribute(reader, "t", "n");
        int style = XlsxXml.number(reader, "s", 0);
        boolean formula = false;
        String value = null;
        while (reader.next() != XMLStreamReader.END_ELEMENT
                || !reader.getLocalName().equals("c")) {
            if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        XlsxXml.text(reader, 0, true);
                    }
                    case "v" -> value = XlsxXml.text(reader, LONGEST, true);
                    case "is" -> value = XlsxXml.text(reader, LONGEST, false);
                    default -> XlsxXml.text(reader, 0, true);
                }
            }
        }
        if (value == null || (value.isEmpty() && !type.equals("str") && !type.equals("inlineStr"))) {
            return formula ? new Cell(column, new CellValue.Uncalculated(), true) : null;
        }
        CellValue read = value(type, style, value);
        return read instanceof CellValue.Words(String text) && text.isEmpty() ? null : new Cell(column, read, formula);
    }

    private CellValue value(String type, int style, String value) {
        return switch (type) {
            case "s" -> words(sharedText(value));
            case "str", "inlineStr" -> words(XlsxText.meant(value));
            case "b" -> new CellValue.Truth(value.equals("1") || value.equals("true"));
            case "e" -> new CellValue.Fault(value);
            case "d" -> iso(value);
            default -> number(style, value);
        };
    }

    private static CellValue words(String text) {
        return text.length() > LONGEST ? new CellValue.TooLong() : new CellValue.Words(text);
    }

    private String sharedText(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < shared.size() ? shared.get(at) : "";
    }

    private static CellValue iso(String value) {
        String day = value.length() > 10 ? value.substring(0, 10) : value;
        String time = value.length() > 10 ? value.substring(10).replace("Z", "") : "T00:00:00";
        try {
            return new CellValue.Moment(LocalDateTime.parse(day + time));
        } catch (DateTimeException _) {
            return new CellValue.Words(value);
        }
    }

    private CellValue number(int style, String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException _) {
            return new CellValue.Words(value);
        }
        return styles.isDate(style) && number >= 0 && number < LAST_DAY
                ? new CellValue.Moment(moment(number))
                : new CellValue.Amount(number);
    }

    private LocalDateTime moment(double number) {
        long days = (long) Math.floor(number);
        long seconds = Math.round((number - days) * SECONDS_OF_A_DAY);
        LocalDate first = from1904 ? FROM_1904 : days < AFTER_THE_DAY_TOO_MANY ? FROM_1900.plusDays(1) : FROM_1900;
        return first.plusDays(days).atStartOfDay().plusSeconds(seconds);
    }
}
