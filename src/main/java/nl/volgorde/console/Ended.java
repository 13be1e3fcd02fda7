package nl.volgorde.console;

/**
 * How a query ended that gave its rows one by one.
 *
 * @param rows how many it gave
 * @param truncated whether there were more rows than allowed
 */
public record Ended(long rows, boolean truncated, long elapsedMillis) {}
