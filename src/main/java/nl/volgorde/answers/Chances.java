package nl.volgorde.answers;

import java.time.LocalDate;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.risk.Outcome;
import nl.volgorde.analysis.risk.OverrunFactors;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.ItemType;

/**
 * The chances that samples give, said so that nobody takes what no sample showed for what cannot be: none at all is said
 * only of a day before the optimistic early finish, and certainty only of one from the pessimistic on.
 */
final class Chances {
    private final Outcome outcome;
    private final Wording wording;
    private final LocalDate earliest;
    private final LocalDate latest;

    Chances(Scheduler scheduler, int target, Outcome outcome, OverrunFactors factors, Wording wording) {
        this.outcome = outcome;
        this.wording = wording;
        // What is multiplied by less than one may come earlier than the optimistic pass, by more later than the other.
        earliest = all(factors, 1, Double.POSITIVE_INFINITY)
                ? scheduler.earlyFinish(target, Estimate.OPTIMISTIC)
                : LocalDate.MIN;
        latest = all(factors, 0, 1) ? scheduler.earlyFinish(target, Estimate.PESSIMISTIC) : LocalDate.MAX;
    }

    private static boolean all(OverrunFactors factors, double least, double most) {
        for (ItemType type : ItemType.values()) {
            if (factors.of(type) < least || factors.of(type) > most) {
                return false;
            }
        }
        return true;
    }

    RiskAnswer.Chance by(LocalDate day) {
        double share = outcome.probability(day);
        return new RiskAnswer.Chance(day, share, said(share, day));
    }

    private String said(double share, LocalDate day) {
        if (share == 0 && !day.isBefore(earliest)) {
            return wording.say("share.least");
        }
        if (share == 1 && day.isBefore(latest)) {
            return wording.say("share.most");
        }
        return wording.share(share);
    }
}
