package nl.volgorde.workbook;

/**
 * A cell that is not blank.
 *
 * @param column from 1
 * @param formula whether its value is what a formula came to
 */
record Cell(int column, CellValue value, boolean formula) {}
