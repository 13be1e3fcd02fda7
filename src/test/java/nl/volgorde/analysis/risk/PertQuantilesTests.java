package nl.volgorde.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.volgorde.analysis.schedule.DateEstimates.Three;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables, computed anew each time, against closed forms and against the moments that PERT prescribes. */
class PertQuantilesTests {
    /** With the mode at an end one parameter is 1, and the quantiles have a closed form. */
    @Test
    void equalTheClosedFormsOfModesAtTheEnds() {
        float[] late = PertQuantiles.compute(1);
        float[] early = PertQuantiles.compute(0);
        for (int cell = 0; cell <= PertQuantiles.CELLS; cell++) {
            double share = (double) cell / PertQuantiles.CELLS;
            assertThat((double) late[cell]).as("%d", cell).isCloseTo(Math.pow(share, 0.2), within(2e-4));
            assertThat((double) early[cell]).as("%d", cell).isCloseTo(1 - Math.pow(1 - share, 0.2), within(2e-4));
        }
    }

    /** Beta(3, 3) has the distribution function x³(10 - 15x + 6x²). */
    @Test
    void equalTheClosedFormOfTheModeInTheMiddle() {
        float[] quantiles = PertQuantiles.compute(0.5);
        for (int cell = 1; cell < PertQuantiles.CELLS; cell++) {
            double x = quantiles[cell];
            assertThat(x * x * x * (10 - 15 * x + 6 * x * x))
                    .isCloseTo((double) cell / PertQuantiles.CELLS, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.4, 0.5, 0.75, 0.9, 1})
    void haveThePrescribedMeanAndVarianceAndRise(double mode) {
        float[] quantiles = PertQuantiles.compute(mode);
        assertThat(quantiles).hasSize(PertQuantiles.CELLS + 1);
        assertThat(quantiles[0]).isBetween(0f, 0.02f);
        assertThat(quantiles[PertQuantiles.CELLS]).isEqualTo(1);
        double sum = 0;
        double squares = 0;
        for (int cell = 0; cell < PertQuantiles.CELLS; cell++) {
            assertThat(quantiles[cell + 1]).isGreaterThanOrEqualTo(quantiles[cell]);
            double middle = (quantiles[cell] + quantiles[cell + 1]) / 2;
            sum += middle;
            squares += middle * middle;
        }
        double mean = sum / PertQuantiles.CELLS;
        assertThat(mean).isCloseTo((4 * mode + 1) / 6, within(1.5e-3));
        double exact = (1 + 4 * mode) * (5 - 4 * mode) / (36 * 7);
        assertThat(squares / PertQuantiles.CELLS - mean * mean).isCloseTo(exact, within(5e-4));
        assertThat(PertQuantiles.of(mode)).isSameAs(PertQuantiles.of(mode)).hasSize(PertQuantiles.CELLS + 1);
    }

    @Test
    void areReadBetweenTheLinesAndRounded() {
        float[] straight = new float[PertQuantiles.CELLS + 1];
        for (int cell = 0; cell <= PertQuantiles.CELLS; cell++) {
            straight[cell] = (float) cell / PertQuantiles.CELLS;
        }
        Three range = new Three(100, 150, 300);
        for (long bits = 0; bits < 1L << 32; bits += 99_991_777L) {
            double share = bits / (double) (1L << 32);
            assertThat(Draws.pert(range, straight, (int) bits))
                    .as("%d", bits)
                    .isCloseTo(
                            (int) Math.round(100 + 200 * share),
                            within(share * 200 % 1 > 0.499 && share * 200 % 1 < 0.501 ? 1 : 0));
        }
        assertThat(Draws.pert(range, straight, 0)).isEqualTo(100);
        assertThat(Draws.pert(range, straight, -1)).isEqualTo(300);
    }

    @Test
    void areKeptForTheNearestOf256Modes() {
        for (int shape = 0; shape <= 256; shape += 32) {
            double mode = shape / 256.0;
            assertThat(PertQuantiles.of(mode)).isEqualTo(PertQuantiles.compute(mode));
            assertThat(PertQuantiles.of(Math.abs(mode - 0.0015))).isSameAs(PertQuantiles.of(mode));
        }
    }

    @Test
    void takeTheModeFromTheRange() {
        assertThat(Draws.mode(new Three(10, 10, 10))).isEqualTo(0.5);
        assertThat(Draws.mode(new Three(10, 15, 30))).isEqualTo(0.25);
        assertThat(Draws.mode(new Three(10, 30, 30))).isEqualTo(1);
    }
}
