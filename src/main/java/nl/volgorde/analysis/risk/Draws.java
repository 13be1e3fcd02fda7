package nl.volgorde.analysis.risk;

import nl.volgorde.analysis.schedule.DateEstimates.Three;

/**
 * The random numbers of a simulation. Each is a function of the seed, the item and the number of the sample
 * (counter-based, Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011; the mixing function is that of
 * SplitMix64, Steele, Lea and Flood, 2014), so that any thread can draw any of them, in any order, and draw it again.
 */
record Draws(long seed) {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int FRACTION_BITS = 22;
    private static final int FRACTION_MASK = (1 << FRACTION_BITS) - 1;
    private static final float FRACTION = 1f / (1 << FRACTION_BITS);

    /** Where the numbers of an item begin; the samples follow in steps of {@link #at}. */
    long stream(int item) {
        return mix(seed + mix(item * STEP + 1));
    }

    /** The 64 bits of one sample of a stream: the upper half is for the start, the lower for the duration. */
    static long at(long stream, long sample) {
        return mix(stream + sample * STEP);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * A PERT-beta value between the optimistic and the pessimistic one, rounded to a whole step.
     *
     * @param bits 32 random ones
     */
    static int pert(Three range, float[] quantiles, int bits) {
        int cell = bits >>> FRACTION_BITS;
        float low = quantiles[cell];
        float share = low + (quantiles[cell + 1] - low) * ((bits & FRACTION_MASK) * FRACTION);
        return range.optimistic() + (int) (share * (range.pessimistic() - range.optimistic()) + 0.5f);
    }

    /** Where the mode of a range lies in it; the middle of one without width. */
    static double mode(Three range) {
        return range.isCertain()
                ? 0.5
                : (double) (range.likely() - range.optimistic()) / (range.pessimistic() - range.optimistic());
    }
}
