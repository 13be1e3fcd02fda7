package nl.volgorde.analysis.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.TimeAxis;
import org.jspecify.annotations.Nullable;

/** The schedule of everything that constrains one target, in the three estimates (method §5). */
final class TargetSchedule {
    private final Scheduler scheduler;
    private final DependencyNetwork network;
    private final TimeAxis axis;
    private final int target;
    private final Map<Estimate, BackwardPass> late = new EnumMap<>(Estimate.class);
    private final Map<Estimate, BitSet> critical = new EnumMap<>(Estimate.class);

    TargetSchedule(Scheduler scheduler, int target, @Nullable LocalDate deadline) {
        this.scheduler = scheduler;
        this.network = scheduler.programme().network();
        this.axis = scheduler.axis();
        this.target = target;
        for (Estimate estimate : Estimate.values()) {
            ForwardPass early = scheduler.pass(estimate);
            int finish = deadline == null ? early.earlyFinish(target) : axis.closing(deadline);
            BackwardPass pass = new BackwardPass(early, target, finish);
            late.put(estimate, pass);
            critical.put(estimate, critical(pass));
        }
    }

    /** The items with the least total float, of those by which the target can be delayed. */
    static BitSet critical(BackwardPass pass) {
        int size = pass.size();
        int least = Integer.MAX_VALUE;
        for (int v = 0; v < size; v++) {
            if (pass.canDelay(v)) {
                least = Math.min(least, pass.totalFloat(v));
            }
        }
        BitSet found = new BitSet(size);
        for (int v = 0; v < size; v++) {
            if (pass.canDelay(v) && pass.totalFloat(v) == least) {
                found.set(v);
            }
        }
        return found;
    }

    CriticalPath criticalPath(Estimate estimate, int listed) {
        ForwardPass early = scheduler.pass(estimate);
        BackwardPass pass = Objects.requireNonNull(late.get(estimate));
        Chains chains = new Chains(early);
        List<ScheduledItem> items = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            if (pass.isConstraining(v)) {
                items.add(item(estimate, early, pass, chains, v));
            }
        }
        items.sort(Comparator.comparing(ScheduledItem::earlyStart)
                .thenComparing(ScheduledItem::earlyFinish)
                .thenComparingInt(ScheduledItem::vertex));
        return new CriticalPath(
                estimate,
                target,
                axis.lastDay(early.earlyFinish(target)),
                axis.lastDay(pass.lateFinish(target)),
                items,
                chains.first(target, listed).stream()
                        .map(chain -> new CriticalPath.Chain(chain.vertices(), chain.pathFloat()))
                        .toList(),
                chains.countCritical(target));
    }

    private ScheduledItem item(Estimate estimate, ForwardPass early, BackwardPass pass, Chains chains, int v) {
        boolean point = early.earlyStart(v) == early.earlyFinish(v);
        List<Integer> drivers = chains.drivers(v);
        return new ScheduledItem(
                v,
                firstDay(early.earlyStart(v), point),
                axis.lastDay(early.earlyFinish(v)),
                firstDay(pass.lateStart(v), point),
                axis.lastDay(pass.lateFinish(v)),
                pass.totalFloat(v),
                freeFloat(early, pass, v),
                driver(early, drivers, v),
                drivers,
                criticality(estimate, v),
                early.bounds().of(v).assumedDuration());
    }

    private Criticality criticality(Estimate estimate, int v) {
        boolean always = critical.values().stream().allMatch(found -> found.get(v));
        boolean ever = critical.values().stream().anyMatch(found -> found.get(v));
        return new Criticality(Objects.requireNonNull(critical.get(estimate)).get(v), always, ever);
    }

    private LocalDate firstDay(int position, boolean point) {
        return point ? axis.lastDay(position) : axis.firstDay(position);
    }

    /** The least float of the links by which the item can push a successor; its total float when there is none. */
    static int freeFloat(ForwardPass early, BackwardPass pass, int v) {
        DependencyNetwork network = early.network();
        int free = Integer.MAX_VALUE;
        boolean started = early.bounds().hasStarted(v);
        for (int k = network.firstOut(v); k < network.lastOut(v); k++) {
            int e = network.outEdge(k);
            boolean pushes = !(started && network.fromStart(e));
            if (pushes && pass.isConstraining(network.target(e)) && early.constrains(e)) {
                free = Math.min(free, early.linkFloat(e));
            }
        }
        return free == Integer.MAX_VALUE ? Math.max(0, pass.totalFloat(v)) : free;
    }

    private static ScheduledItem.Driver driver(ForwardPass early, List<Integer> drivers, int v) {
        if (!drivers.isEmpty()) {
            return ScheduledItem.Driver.PREDECESSOR;
        }
        if (early.isHeldByDataDate(v)) {
            return ScheduledItem.Driver.DATA_DATE;
        }
        return switch (early.bounds().of(v).bound()) {
            case WINDOW -> ScheduledItem.Driver.WINDOW;
            case DATA_DATE -> ScheduledItem.Driver.DATA_DATE;
            case ACTUAL, KEPT -> ScheduledItem.Driver.ACTUAL;
        };
    }
}
