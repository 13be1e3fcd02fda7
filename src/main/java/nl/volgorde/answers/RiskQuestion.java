package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.analysis.risk.Outcome;
import nl.volgorde.analysis.risk.OverrunFactors;
import nl.volgorde.analysis.risk.Simulation;
import nl.volgorde.analysis.schedule.BoardCalendar;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How sure is the date of this item (method §5)? */
@Component
public class RiskQuestion {
    /** Samples when nobody says otherwise. */
    public static final int SAMPLES = 10_000;

    /** More than this would keep a server busy for minutes. */
    public static final int MOST_SAMPLES = 1_000_000;

    private static final int BINS = 24;
    private static final int LISTED = 200;

    private final Analyses analyses;

    RiskQuestion(Analyses analyses) {
        this.analyses = analyses;
    }

    /**
     * What to simulate.
     *
     * @param samples from 1 to {@value #MOST_SAMPLES}
     * @param by a day whose chance is asked for, or null for the target's deadline
     * @param overrunFactors from 0 to 100, per type of item
     */
    public record Settings(int samples, long seed, @Nullable LocalDate by, Map<ItemType, Double> overrunFactors) {
        public Settings {
            if (samples < 1 || samples > MOST_SAMPLES) {
                throw new NoAnswer.OutOfRange("samples", 1, MOST_SAMPLES, samples);
            }
            overrunFactors.forEach((type, factor) -> {
                if (!(factor >= 0 && factor <= 100)) {
                    throw new NoAnswer.OutOfRange("overrun " + type, 0, 100, factor);
                }
            });
            overrunFactors = Map.copyOf(overrunFactors);
        }
    }

    /**
     * Answers for one item.
     *
     * @param code in any usual writing, or null for what the agenda is about
     * @throws NoAnswer when the agenda or the item is not there
     */
    public RiskAnswer answer(Asked asked, @Nullable String code, Settings settings) {
        return answer(asked, code, settings, Progress.UNSEEN);
    }

    /** As {@link #answer(Asked, String, Settings)}, telling how many samples are drawn. */
    public RiskAnswer answer(Asked asked, @Nullable String code, Settings settings, Progress progress) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        Parts parts = new Parts(analysed, wording);
        int target = analysed.target(code);
        OverrunFactors factors = new OverrunFactors(settings.overrunFactors());
        Outcome outcome = new Simulation(analysed.scheduler(), target, settings.samples(), settings.seed(), factors)
                .run(Runtime.getRuntime().availableProcessors(), progress);
        Chances chances = new Chances(analysed.scheduler(), target, outcome, factors, wording);
        LocalDate by = settings.by() == null ? analysed.scheduler().deadline(target) : settings.by();
        RiskAnswer.Finish finish = new RiskAnswer.Finish(
                outcome.percentile(10), outcome.percentile(50), outcome.percentile(80), outcome.percentile(90));
        List<Outcome.ItemRisk> items = outcome.items();
        return new RiskAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                parts.ref(target),
                wording.say(
                        "verdict.risk", wording.month(finish.p50()), wording.month(finish.p80()), parts.title(target)),
                outcome.samples(),
                settings.seed(),
                allFactors(factors),
                finish,
                by == null ? null : chances.by(by),
                meetings(analysed, analysed.network().code(target), chances, wording),
                outcome.histogram(BINS).stream()
                        .map(bin -> new RiskAnswer.Bin(bin.from(), bin.to(), bin.count()))
                        .toList(),
                items.stream()
                        .filter(item -> item.criticalityIndex() > 0)
                        .sorted(Comparator.comparingDouble(Outcome.ItemRisk::criticalityIndex)
                                .reversed()
                                .thenComparing(item -> analysed.network().code(item.vertex())))
                        .limit(LISTED)
                        .map(item -> new RiskAnswer.ItemRisk(
                                parts.code(item.vertex()),
                                parts.title(item.vertex()),
                                item.criticalityIndex(),
                                outcome.sensitivity(item)))
                        .toList(),
                parts.assumptions(items.stream().map(Outcome.ItemRisk::vertex).toList()));
    }

    private static Map<ItemType, Double> allFactors(OverrunFactors factors) {
        Map<ItemType, Double> all = new LinkedHashMap<>();
        for (ItemType type : ItemType.values()) {
            all.put(type, factors.of(type));
        }
        return all;
    }

    private static List<RiskAnswer.MeetingChance> meetings(
            AnalysedProgramme analysed, ItemCode decision, Chances chances, Wording wording) {
        return new BoardCalendar(analysed.programme())
                .meetings(decision).stream()
                        .map(meeting -> chance(meeting, chances, wording))
                        .filter(meeting -> !meeting.date().isBefore(analysed.asOf()))
                        .toList();
    }

    private static RiskAnswer.MeetingChance chance(Meeting meeting, Chances chances, Wording wording) {
        LocalDate latest = meeting.date().latest();
        LocalDate date = Objects.requireNonNull(latest == null ? meeting.date().earliest() : latest);
        RiskAnswer.Chance chance = chances.by(date);
        return new RiskAnswer.MeetingChance(
                meeting.id(), meeting.title().in(wording.language()), date, chance.probability(), chance.inWords());
    }
}
