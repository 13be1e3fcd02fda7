package nl.volgorde.analysis;

import java.util.stream.LongStream;

/**
 * The seeds of the random networks that a property is held against. {@code -Dtest.seeds=N} allows no more than N of them, for
 * mutation testing, where every mutant that survives meets them all: fewer networks can only let more mutants survive.
 */
public final class Seeds {
    private Seeds() {}

    public static LongStream first(int count) {
        return LongStream.range(0, Math.min(count, Integer.getInteger("test.seeds", count)));
    }
}
