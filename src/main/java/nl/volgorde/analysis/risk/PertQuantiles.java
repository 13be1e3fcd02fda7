package nl.volgorde.analysis.risk;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of the PERT-beta distribution on [0, 1] (Malcolm, Roseboom, Clark and Fazar, 1959): a beta distribution with
 * {@code alpha = 1 + 4 mode} and {@code beta = 5 - 4 mode}, so that the mode alone tells its shape.
 *
 * <p>Tables make drawing a number one look-up: the mode is rounded to {@value #MODES}ths, and between {@value #CELLS}
 * equally likely quantiles the line is straight. Both together are less than a thousandth of the width off, which is
 * less than half a day in a window of a year. A table is computed when it is first asked for.
 */
final class PertQuantiles {
    static final int CELLS = 1024;
    private static final int MODES = 256;
    private static final int STEPS = 1 << 14;
    private static final AtomicReferenceArray<float @Nullable []> TABLES = new AtomicReferenceArray<>(MODES + 1);

    private PertQuantiles() {}

    /**
     * The quantiles at {@code 0, 1/CELLS, …, 1}.
     *
     * @param mode from 0 to 1
     */
    static float[] of(double mode) {
        int shape = (int) Math.round(mode * MODES);
        float[] table = TABLES.get(shape);
        if (table == null) {
            table = compute((double) shape / MODES);
            TABLES.set(shape, table);
        }
        return table;
    }

    /** The density is summed up by the midpoint rule, and the sums are read backwards. */
    static float[] compute(double mode) {
        double alphaLess1 = 4 * mode;
        double betaLess1 = 4 - 4 * mode;
        double[] sums = new double[STEPS + 1];
        for (int i = 0; i < STEPS; i++) {
            double x = (i + 0.5) / STEPS;
            sums[i + 1] = sums[i] + Math.pow(x, alphaLess1) * Math.pow(1 - x, betaLess1);
        }
        float[] quantiles = new float[CELLS + 1];
        int step = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            double sought = sums[STEPS] * cell / CELLS;
            while (step < STEPS - 1 && sums[step + 1] < sought) {
                step++;
            }
            double inside = (sought - sums[step]) / (sums[step + 1] - sums[step]);
            quantiles[cell] = (float) ((step + inside) / STEPS);
        }
        quantiles[CELLS] = 1;
        return quantiles;
    }
}
