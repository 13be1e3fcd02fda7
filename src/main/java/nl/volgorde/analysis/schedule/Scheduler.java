package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.model.Basis;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Status;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * Schedules a programme (method §5): the early dates of all items in the three estimates at once, and for one target
 * after another what follows from it.
 */
public final class Scheduler {
    /** By how much an item slips where slip effects are listed, in steps of the axis. */
    public static final int SLIP = 30;

    private static final int LISTED_PATHS = 5;

    private final ProgrammeNetwork programme;
    private final DependencyNetwork network;
    private final Sequence sequence;
    private final TimeAxis axis;
    private final AssumedDurations assumedDurations;
    private final Map<ItemCode, Integer> slips;
    private final Map<Estimate, ForwardPass> unslipped;
    private final Map<Estimate, ForwardPass> passes;

    /**
     * Schedules a programme; the data date is the day of its standings.
     *
     * @param sequence an order of the network without loops
     */
    public Scheduler(ProgrammeNetwork programme, Sequence sequence, TimeAxis axis, AssumedDurations assumedDurations) {
        this.programme = programme;
        this.network = programme.network();
        this.sequence = sequence;
        this.axis = axis;
        this.assumedDurations = assumedDurations;
        slips = Map.of();
        WindowEstimates estimates =
                new WindowEstimates(axis, programme.standings().asOf(), assumedDurations);
        unslipped = new EnumMap<>(Estimate.class);
        for (Estimate estimate : Estimate.values()) {
            unslipped.put(estimate, forward(estimates, estimate));
        }
        passes = unslipped;
    }

    private Scheduler(Scheduler other, Map<ItemCode, Integer> slips) {
        programme = other.programme;
        network = other.network;
        sequence = other.sequence;
        axis = other.axis;
        assumedDurations = other.assumedDurations;
        this.slips = Map.copyOf(slips);
        unslipped = other.unslipped;
        passes = new EnumMap<>(unslipped);
        passes.replaceAll((_, pass) -> slipped(pass));
    }

    private ForwardPass forward(WindowEstimates estimates, Estimate estimate) {
        DateBounds bounds = new DateBounds(network.size());
        for (int v = 0; v < network.size(); v++) {
            ItemDates dates = estimates.of(programme.item(v).type(), programme.standing(v), estimate);
            bounds.set(v, isUnderway(v) && dates.hasStarted() ? dates.kept() : dates);
        }
        return new ForwardPass(network, sequence, bounds);
    }

    /** Whether work goes on and enough of what it needs is done (method §4). */
    private boolean isUnderway(int v) {
        if (programme.standing(v).status() != Status.IN_PROGRESS) {
            return false;
        }
        int done = 0;
        for (int e = network.firstIn(v); e < network.hardEnd(v); e++) {
            done += programme.standing(network.source(e)).status() == Status.DONE ? 1 : 0;
        }
        return done >= network.required(v);
    }

    /** A slip counts from where the item would be, so that it moves by it whatever held it. */
    private ForwardPass slipped(ForwardPass pass) {
        Map<Integer, ItemDates> changed = new HashMap<>();
        slips.forEach((code, steps) -> {
            int v = programme.vertex(code);
            changed.put(v, pass.bounds().of(v).slipped(pass.earlyStart(v), pass.earlyFinish(v), steps));
        });
        return pass.with(changed);
    }

    /**
     * The same programme with these items so many steps later than they would be (method §8): computes only what changes
     * by it.
     */
    public Scheduler withSlips(Map<ItemCode, Integer> steps) {
        return steps.equals(slips) ? this : new Scheduler(this, steps);
    }

    /** The same programme without its INFERRED edges. */
    public Scheduler explicitOnly() {
        BitSet inferred = new BitSet(network.edgeCount());
        for (int e = 0; e < network.edgeCount(); e++) {
            if (network.isHard(e) && programme.precondition(e).grounds().basis() == Basis.INFERRED) {
                inferred.set(e);
            }
        }
        return new Scheduler(programme, sequence.withRelaxed(inferred), axis, assumedDurations).withSlips(slips);
    }

    ForwardPass pass(Estimate estimate) {
        return Objects.requireNonNull(passes.get(estimate));
    }

    /** The programme that is scheduled. */
    public ProgrammeNetwork programme() {
        return programme;
    }

    public TimeAxis axis() {
        return axis;
    }

    /** The order in which the passes go through the network. */
    public Sequence sequence() {
        return sequence;
    }

    /** What an item brings to the schedule in the three estimates. */
    public DateEstimates estimates(int v) {
        ItemDates optimistic = pass(Estimate.OPTIMISTIC).bounds().of(v);
        ItemDates likely = pass(Estimate.LIKELY).bounds().of(v);
        ItemDates pessimistic = pass(Estimate.PESSIMISTIC).bounds().of(v);
        return new DateEstimates(
                DateEstimates.Three.sorted(
                        optimistic.earliestStart(), likely.earliestStart(), pessimistic.earliestStart()),
                DateEstimates.Three.sorted(optimistic.duration(), likely.duration(), pessimistic.duration()),
                likely.earliestFinish(),
                likely.fixed(),
                likely.bound() == ItemDates.Bound.KEPT,
                finishAlone(v),
                axis.opening(programme.standings().asOf()));
    }

    private DateEstimates.@Nullable Three finishAlone(int v) {
        Standing standing = programme.standing(v);
        Window window = standing.window();
        boolean alone = window.start().isMissing()
                && !window.finish().isMissing()
                && !programme.item(v).type().isPoint()
                && standing.status() != Status.DONE
                && !standing.hasStarted(programme.standings().asOf());
        return alone
                ? DateEstimates.Three.sorted(
                        closing(window.finish(), Estimate.OPTIMISTIC),
                        closing(window.finish(), Estimate.LIKELY),
                        closing(window.finish(), Estimate.PESSIMISTIC))
                : null;
    }

    private int closing(DateRange range, Estimate estimate) {
        return axis.closing(Objects.requireNonNull(WindowEstimates.pick(range, estimate)));
    }

    /** The early start of a vertex; of a point, its day. */
    public LocalDate earlyStart(int v, Estimate estimate) {
        ForwardPass pass = pass(estimate);
        int start = pass.earlyStart(v);
        return start == pass.earlyFinish(v) ? axis.lastDay(start) : axis.firstDay(start);
    }

    /** The early finish of a vertex. */
    public LocalDate earlyFinish(int v, Estimate estimate) {
        return axis.lastDay(pass(estimate).earlyFinish(v));
    }

    /**
     * The vertex that is finished last: the project's finish.
     *
     * @throws IllegalStateException when there are no items
     */
    public int lastToFinish(Estimate estimate) {
        ForwardPass pass = pass(estimate);
        return IntStream.range(0, network.size())
                .reduce((last, v) -> pass.earlyFinish(v) > pass.earlyFinish(last) ? v : last)
                .orElseThrow(() -> new IllegalStateException("a programme without items has no finish"));
    }

    /** The early finish of every vertex, by its number. */
    public List<LocalDate> earlyFinishes(Estimate estimate) {
        List<LocalDate> finishes = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            finishes.add(earlyFinish(v, estimate));
        }
        return finishes;
    }

    /** The critical path to a target, against the deadline of its window if it has one. */
    public CriticalPath criticalPath(int target, Estimate estimate) {
        return criticalPath(target, estimate, deadline(target), LISTED_PATHS);
    }

    /**
     * The critical path to a target.
     *
     * @param deadline the last day on which it must be reached, or null for as early as it can be
     * @param listed how many chains are listed at most, by float
     */
    public CriticalPath criticalPath(int target, Estimate estimate, @Nullable LocalDate deadline, int listed) {
        return new TargetSchedule(this, target, deadline).criticalPath(estimate, listed);
    }

    /** The vertices with the least total float on the way to a target, against the deadline of its window if it has one. */
    public BitSet critical(int target, Estimate estimate) {
        ForwardPass early = pass(estimate);
        LocalDate deadline = deadline(target);
        int finish = deadline == null ? early.earlyFinish(target) : axis.closing(deadline);
        return TargetSchedule.critical(new BackwardPass(early, target, finish));
    }

    /**
     * How much of a chain to its last item rests on assumption.
     *
     * @param chain driving edges, as {@link CriticalPath#paths} lists them
     */
    public AssumptionShare assumptionShare(List<Integer> chain, Estimate estimate) {
        ForwardPass pass = pass(estimate);
        int steps = 0;
        int assumed = 0;
        for (int i = 0; i < chain.size(); i++) {
            int v = chain.get(i);
            boolean last = i + 1 == chain.size();
            int end = last ? pass.earlyFinish(v) : pass.earlyStart(chain.get(i + 1));
            int stretch = Math.max(0, end - pass.earlyStart(v));
            boolean byInference = !last && !isDrivenExplicitly(pass, v, chain.get(i + 1));
            steps += stretch;
            assumed += pass.bounds().of(v).assumedDuration() || byInference ? stretch : 0;
        }
        return new AssumptionShare(steps, assumed);
    }

    private boolean isDrivenExplicitly(ForwardPass pass, int from, int to) {
        for (int e = network.firstIn(to); e < network.hardEnd(to); e++) {
            if (network.source(e) == from
                    && pass.drives(e)
                    && programme.precondition(e).grounds().basis() == Basis.EXPLICIT) {
                return true;
            }
        }
        return false;
    }

    /** The last day that a window sets as a limit ("uiterlijk"), or null. */
    public @Nullable LocalDate deadline(int v) {
        Window window = programme.standing(v).window();
        DateRange finish = window.finish();
        return window.has(Window.Flag.DEADLINE) ? finish.latest() : null;
    }

    /** Steps by which the target's likely early finish moves when an item slips by {@value #SLIP}. */
    public int slipEffect(int v, int target) {
        return slipEffect(v, target, SLIP);
    }

    /** As {@link #slipEffect(int, int)}, for a slip of so many steps. */
    public int slipEffect(int v, int target, int steps) {
        return slipEffect(v, target, steps, Estimate.LIKELY);
    }

    int slipEffect(int v, int target, int steps, Estimate estimate) {
        return new SlipEffects(pass(estimate), target).of(v, steps);
    }

    /** Steps by which the target's likely early finish moves when an item slips by so many, by vertex. */
    public int[] slipEffects(int target, int steps) {
        SlipEffects effects = new SlipEffects(pass(Estimate.LIKELY), target);
        int[] moved = new int[network.size()];
        for (int v = 0; v < moved.length; v++) {
            moved[v] = effects.of(v, steps);
        }
        return moved;
    }

    /**
     * Steps that the target's likely early finish gains when an item is finished by the data date, by vertex (leverage,
     * method §8); 0 or more.
     */
    public int[] gains(int target) {
        Gains gains = new Gains(
                pass(Estimate.LIKELY),
                target,
                axis.closing(programme.standings().asOf()));
        int[] gained = new int[network.size()];
        for (int v = 0; v < gained.length; v++) {
            gained[v] = gains.of(v);
        }
        return gained;
    }

    /**
     * Why a figure is what it is, one step deep.
     *
     * @param v a vertex; for late dates and floats, one that constrains the target
     */
    public Explanation explain(Explanation.Figure figure, int v, int target, Estimate estimate) {
        ForwardPass early = pass(estimate);
        LocalDate deadline = deadline(target);
        int finish = deadline == null ? early.earlyFinish(target) : axis.closing(deadline);
        BackwardPass late = new BackwardPass(early, target, finish);
        Explainer explainer = new Explainer(early, late);
        return switch (figure) {
            case EARLY_START -> explainer.earlyStart(v);
            case EARLY_FINISH -> explainer.earlyFinish(v);
            case LATE_START -> explainer.lateStart(v);
            case LATE_FINISH -> explainer.lateFinish(v);
            case TOTAL_FLOAT -> explainer.totalFloat(v);
            case FREE_FLOAT -> explainer.freeFloat(v, TargetSchedule.freeFloat(early, late, v));
            case SLIP_EFFECT -> {
                BackwardPass free = new BackwardPass(early, target, early.earlyFinish(target));
                int moved = new SlipEffects(early, target).of(v, SLIP);
                yield new Explainer(early, free).slipEffect(v, SLIP, moved);
            }
        };
    }
}
