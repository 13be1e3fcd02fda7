package nl.volgorde.analysis;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A read-only set of distinct numbers that are computed from consecutive positions. */
final class IntSlice extends AbstractSet<Integer> {
    private final int from;
    private final int to;
    private final int @Nullable [] numbers;

    private IntSlice(int from, int to, int @Nullable [] numbers) {
        this.from = from;
        this.to = to;
        this.numbers = numbers;
    }

    /** The numbers from {@code from} up to and excluding {@code to}. */
    static IntSlice range(int from, int to) {
        return new IntSlice(from, to, null);
    }

    /** What stands in {@code numbers} from {@code from} up to and excluding {@code to}. */
    static IntSlice of(int[] numbers, int from, int to) {
        return new IntSlice(from, to, numbers);
    }

    @Override
    public Iterator<Integer> iterator() {
        return positionsOrNumbers().iterator();
    }

    private IntStream positionsOrNumbers() {
        return numbers == null ? IntStream.range(from, to) : Arrays.stream(numbers, from, to);
    }

    /** Constant for a range: JGraphT's masks ask this of every edge that they meet. */
    @Override
    public boolean contains(@Nullable Object number) {
        return number instanceof Integer wanted
                && (numbers == null
                        ? wanted >= from && wanted < to
                        : positionsOrNumbers().anyMatch(each -> each == wanted));
    }

    @Override
    public int size() {
        return to - from;
    }
}
