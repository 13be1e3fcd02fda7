package nl.volgorde.answers;

/**
 * Something wrong with a file, where, and what to do about it.
 *
 * @param file as it was named
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the line as a whole is meant
 * @param message in the language of the answer
 */
public record ProblemLine(String file, int line, int column, String message) {}
