package nl.volgorde.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The merge event bias (MacCrimmon and Ryavec, "An analytical study of the PERT assumptions", Operations Research 12(1), 1964):
 * where several uncertain branches meet, the date by the likely estimates alone is too early. For independent branches
 * alike the chance of all is the chance of one to the power of their number, whatever its distribution.
 */
class MergeBiasTests {
    private static final int SAMPLES = 20_000;

    private static Outcome meeting(int branches) {
        StringBuilder bundle = new StringBuilder("""
                agenda: {id: merge, edition: "1", titleNl: M, titleEn: M, source: s, focus: M 1}
                sources: [{id: s, titleNl: S, titleEn: S}]
                items:
                """);
        StringBuilder needs = new StringBuilder();
        for (int i = 1; i <= branches; i++) {
            bundle.append("  - {code: P " + i + ", type: PROJECT, titleNl: P, titleEn: P, ref: r,"
                    + " windows: [{text: \"2027\", ref: r}]}\n");
            needs.append("{code: P " + i + ", basis: EXPLICIT, reasonNl: Zo., reasonEn: So., ref: r},");
        }
        bundle.append("  - {code: M 1, type: MILESTONE, titleNl: M, titleEn: M, ref: r, needs: [" + needs + "]}\n");
        IntakeResult result = AgendaBundle.read(List.of(new BundleFile("a.yaml", bundle.toString())));
        Programme programme = ((IntakeResult.Accepted) result).programme();
        Scheduler scheduler = RandomProgramme.scheduler(programme, LocalDate.of(2026, 11, 24));
        int target = scheduler.programme().vertex(ItemCode.of("M 1"));
        assertThat(scheduler.earlyFinish(target, Estimate.LIKELY)).isEqualTo(LIKELY);
        return new Simulation(scheduler, target, SAMPLES, 7, OverrunFactors.NONE).run(2);
    }

    /** The middle of the second half of 2027, however many branches there are. */
    private static final LocalDate LIKELY = LocalDate.of(2027, 9, 30);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void theChanceOfTheLikelyDateFallsWithEveryBranchThatMeets(int branches) {
        Outcome one = meeting(1);
        Outcome all = meeting(branches);
        assertThat(one.probability(LIKELY)).as("one branch").isBetween(0.4, 0.6);
        // Four standard errors of a share of so many samples.
        double margin = 4 * Math.sqrt(0.25 / SAMPLES) * 2;
        assertThat(all.probability(LIKELY)).isCloseTo(Math.pow(one.probability(LIKELY), branches), within(margin));
        assertThat(all.percentile(50)).isAfter(one.percentile(50)).isAfter(LIKELY);
    }
}
