package nl.volgorde.analysis;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A read-only set of distinct numbers that are computed from consecutive positions. */
final class IntSlice extends AbstractSet<Integer> {
    private final int from;
    private final int to;
    private final IntUnaryOperator numberAt;

    private IntSlice(int from, int to, IntUnaryOperator numberAt) {
        this.from = from;
        this.to = to;
        this.numberAt = numberAt;
    }

    /** The numbers from {@code from} up to and excluding {@code to}. */
    static IntSlice range(int from, int to) {
        return new IntSlice(from, to, IntUnaryOperator.identity());
    }

    /** What stands in {@code numbers} from {@code from} up to and excluding {@code to}. */
    static IntSlice of(int[] numbers, int from, int to) {
        return new IntSlice(from, to, position -> numbers[position]);
    }

    @Override
    public Iterator<Integer> iterator() {
        PrimitiveIterator.OfInt numbers =
                IntStream.range(from, to).map(numberAt).iterator();
        return numbers;
    }

    @Override
    public int size() {
        return to - from;
    }
}
