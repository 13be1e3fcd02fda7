package nl.volgorde.workbook;

import java.util.List;

/** Takes the rows of a sheet while they are read. */
interface SheetTaker {
    /**
     * A row with something in it.
     *
     * @param number from 1
     * @return whether more is wanted
     */
    boolean row(int number, List<Cell> cells);

    /** Cells that were made one, such as {@code A2:A4}. */
    void merged(String range);
}
