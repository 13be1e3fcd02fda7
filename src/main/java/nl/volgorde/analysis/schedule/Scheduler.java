package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** Schedules a programme towards one target (method §5). */
public final class Scheduler {
    /** By how much an item slips in {@link #slipEffect}, in steps of the axis. */
    public static final int SLIP = 30;

    private static final int LISTED_PATHS = 5;

    private final ProgrammeNetwork programme;
    private final DependencyNetwork network;
    private final Sequence sequence;
    private final TimeAxis axis;
    private final WindowEstimates estimates;

    /**
     * Prepares the schedules of a programme; the data date is the day of its standings.
     *
     * @param sequence an order of the network without loops
     */
    public Scheduler(ProgrammeNetwork programme, Sequence sequence, TimeAxis axis, AssumedDurations assumedDurations) {
        this.programme = programme;
        this.network = programme.network();
        this.sequence = sequence;
        this.axis = axis;
        this.estimates = new WindowEstimates(axis, programme.standings().asOf(), assumedDurations);
    }

    /** The early finish of a vertex. */
    public LocalDate earlyFinish(int v, Estimate estimate) {
        return axis.lastDay(pass(estimate).earlyFinish(v));
    }

    /** The early finish of every vertex, by its number. */
    public List<LocalDate> earlyFinishes(Estimate estimate) {
        Pass pass = pass(estimate);
        List<LocalDate> finishes = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            finishes.add(axis.lastDay(pass.earlyFinish(v)));
        }
        return finishes;
    }

    /** The critical path to a target, against the deadline of its window if it has one. */
    public CriticalPath criticalPath(int target, Estimate estimate) {
        Pass pass = pass(estimate);
        int earlyFinish = pass.earlyFinish(target);
        LocalDate deadline = deadline(target);
        int lateFinish = deadline == null ? earlyFinish : axis.closing(deadline);
        pass.backward(target, lateFinish);
        DrivingChains chains = new DrivingChains(network, pass);
        return new CriticalPath(
                estimate,
                target,
                axis.lastDay(earlyFinish),
                axis.lastDay(lateFinish),
                items(pass, chains),
                chains.first(target, LISTED_PATHS),
                chains.count(sequence, target));
    }

    /** The last day that a window sets as a limit ("uiterlijk"), or null. */
    public @Nullable LocalDate deadline(int v) {
        Window window = programme.standing(v).window();
        DateRange finish = window.finish();
        return window.has(Window.Flag.DEADLINE) ? finish.latest() : null;
    }

    /**
     * Steps by which the target's likely early finish moves when an item slips by {@value #SLIP}; by the definition,
     * with one forward pass.
     */
    public int slipEffect(int v, int target) {
        return slipEffect(v, target, SLIP);
    }

    /** As {@link #slipEffect(int, int)}, for a slip of so many steps. */
    public int slipEffect(int v, int target, int steps) {
        ItemDates[] dates = dates(Estimate.LIKELY);
        Pass before = new Pass(network, sequence, dates.clone());
        dates[v] = dates[v].slipped(before.earlyStart(v), before.earlyFinish(v), steps);
        return new Pass(network, sequence, dates).earlyFinish(target) - before.earlyFinish(target);
    }

    private Pass pass(Estimate estimate) {
        return new Pass(network, sequence, dates(estimate));
    }

    private ItemDates[] dates(Estimate estimate) {
        ItemDates[] dates = new ItemDates[network.size()];
        for (int v = 0; v < dates.length; v++) {
            dates[v] = estimates.of(programme.item(v).type(), programme.standing(v), estimate);
        }
        return dates;
    }

    private List<ScheduledItem> items(Pass pass, DrivingChains chains) {
        int leastFloat = Integer.MAX_VALUE;
        for (int v = 0; v < network.size(); v++) {
            if (pass.isConstraining(v)) {
                leastFloat = Math.min(leastFloat, totalFloat(pass, v));
            }
        }
        List<ScheduledItem> items = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            if (pass.isConstraining(v)) {
                items.add(item(pass, chains, v, leastFloat));
            }
        }
        items.sort(Comparator.comparing(ScheduledItem::earlyStart)
                .thenComparing(ScheduledItem::earlyFinish)
                .thenComparingInt(ScheduledItem::vertex));
        return items;
    }

    private ScheduledItem item(Pass pass, DrivingChains chains, int v, int leastFloat) {
        boolean point = pass.earlyStart(v) == pass.earlyFinish(v);
        int totalFloat = totalFloat(pass, v);
        List<Integer> drivers = chains.drivers(v);
        return new ScheduledItem(
                v,
                firstDay(pass.earlyStart(v), point),
                axis.lastDay(pass.earlyFinish(v)),
                firstDay(pass.lateStart(v), point),
                axis.lastDay(pass.lateFinish(v)),
                totalFloat,
                freeFloat(pass, v, totalFloat),
                driver(pass, drivers, v),
                drivers,
                totalFloat == leastFloat,
                pass.dates(v).assumedDuration());
    }

    private LocalDate firstDay(int position, boolean point) {
        return point ? axis.lastDay(position) : axis.firstDay(position);
    }

    private static int totalFloat(Pass pass, int v) {
        return pass.lateFinish(v) - pass.earlyFinish(v);
    }

    private int freeFloat(Pass pass, int v, int totalFloat) {
        int free = Integer.MAX_VALUE;
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            if (pass.isConstraining(network.target(e)) && pass.constrains(e)) {
                free = Math.min(free, pass.slack(e));
            }
        }
        return free == Integer.MAX_VALUE ? Math.max(0, totalFloat) : free;
    }

    private static ScheduledItem.Driver driver(Pass pass, List<Integer> drivers, int v) {
        if (!drivers.isEmpty()) {
            return ScheduledItem.Driver.PREDECESSOR;
        }
        if (pass.isHeldByDataDate(v)) {
            return ScheduledItem.Driver.DATA_DATE;
        }
        return switch (pass.dates(v).bound()) {
            case WINDOW -> ScheduledItem.Driver.WINDOW;
            case DATA_DATE -> ScheduledItem.Driver.DATA_DATE;
            case ACTUAL -> ScheduledItem.Driver.ACTUAL;
        };
    }
}
