/**
 * An agenda as tables that people edit in a spreadsheet program, an XLSX workbook or CSV files, out and in again. Which
 * sheets and columns there are comes from the bundle's schema; what comes in is handed to {@code intake} as a bundle.
 */
@NullMarked
package nl.volgorde.workbook;

import org.jspecify.annotations.NullMarked;
