package nl.volgorde.intake;

/** Cells as spreadsheet programs name them: the column by letters, the row by its number. */
public final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    /** The name of a cell, such as {@code D17}; row and column from 1. */
    public static String of(int row, int column) {
        return column(column) + row;
    }

    /** The letters of a column, from 1: {@code A}, {@code Z}, {@code AA}. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The number of the column, from 1, that a cell's name begins with; 0 when it begins with no letter. */
    public static int columnOf(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && i < 4; i++) {
            char letter = cell.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column;
    }
}
