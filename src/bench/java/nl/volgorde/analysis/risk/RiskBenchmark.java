package nl.volgorde.analysis.risk;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import nl.volgorde.model.Window;

/**
 * CPU time of the simulation against a plain loop, sample by sample, with {@link SplittableRandom} and the same quantile
 * tables; and two threads against one by the clock. Arguments: items and samples, by default 200 with 10,000 and 100,000
 * with 1,000.
 */
public final class RiskBenchmark {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Provenance PLACE = new Provenance("bench", "bench");

    private static volatile long sink;

    private RiskBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf("%-46s %10s %10s %8s%n", "work", "ours ms", "theirs ms", "ratio");
        if (arguments.length == 2) {
            compare(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        } else {
            compare(200, 10_000);
            compare(100_000, 1_000);
        }
    }

    private static void compare(int items, int samples) {
        Scheduler scheduler = scheduler(items);
        int target = scheduler.programme().network().size() - 1;
        RiskNetwork network = new RiskNetwork(scheduler, target, OverrunFactors.NONE);
        Simulation simulation = new Simulation(scheduler, target, samples, 1, OverrunFactors.NONE);
        int rounds = items > 1_000 ? 2 : 9;
        double ours = cpu(rounds, () -> sink += simulation.run(1).samples());
        double theirs = cpu(rounds, () -> sink += plain(network, samples));
        String size = String.format(Locale.ROOT, "%,d items (%,d lead to the target), %,d samples", items, network.size, samples);
        System.out.println(size);
        row("against the plain loop (to reach: 4)", ours, theirs, theirs / ours);
        double one = clock(rounds, () -> sink += simulation.run(1).samples());
        double two = clock(rounds, () -> sink += simulation.run(2).samples());
        row("two threads against one, by the clock (1.7)", two, one, one / two);
    }

    private static void row(String work, double ours, double theirs, double ratio) {
        System.out.printf(Locale.ROOT, "%-46s %10.1f %10.1f %8.2f%n", work, ours, theirs, ratio);
    }

    /** Finishes and how often each item is critical, as anyone would write it first. */
    private static long plain(RiskNetwork network, int samples) {
        SplittableRandom random = new SplittableRandom(1);
        int[] start = new int[network.size];
        int[] finish = new int[network.size];
        int[] duration = new int[network.size];
        int[] counts = new int[network.size];
        boolean[] critical = new boolean[network.size];
        long sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < network.size; i++) {
                int from = Draws.pert(network.anchor[i], network.anchorQuantiles[i], random.nextInt());
                duration[i] = Draws.pert(network.duration[i], network.durationQuantiles[i], random.nextInt());
                for (int link = network.firstLink[i]; link < network.firstLink[i + 1]; link++) {
                    from = Math.max(from, finish[network.from[link]] + network.lag[link]);
                }
                start[i] = from;
                finish[i] = Math.max(from + duration[i], network.earliestFinish[i]);
            }
            Arrays.fill(critical, false);
            critical[network.size - 1] = true;
            for (int i = network.size - 1; i >= 0; i--) {
                if (critical[i]) {
                    counts[i]++;
                    for (int link = network.firstLink[i]; link < network.firstLink[i + 1]; link++) {
                        if (finish[network.from[link]] + network.lag[link] == start[i]) {
                            critical[network.from[link]] = true;
                        }
                    }
                }
            }
            sum += finish[network.size - 1];
        }
        return sum + counts[0];
    }

    private static double cpu(int rounds, Runnable work) {
        return median(rounds, work, CPU::getCurrentThreadCpuTime);
    }

    private static double clock(int rounds, Runnable work) {
        return median(rounds, work, System::nanoTime);
    }

    private static double median(int rounds, Runnable work, LongSupplier time) {
        work.run();
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long before = time.getAsLong();
            work.run();
            times[i] = (time.getAsLong() - before) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static Scheduler scheduler(int count) {
        SplittableRandom random = new SplittableRandom(20261124);
        int layer = Math.max(1, count / 100);
        List<Item> items = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Precondition> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ItemCode code = ItemCode.of("P " + (i + 1));
            Text title = new Text("Item", "Item");
            items.add(new Item(
                    code,
                    ItemType.PROJECT,
                    List.of(),
                    Gate.all(),
                    new ItemFacts(title, null, null, ItemFacts.Classification.NONE, Alignment.HIGH, null, null),
                    PLACE));
            LocalDate start = AS_OF.plusDays(random.nextInt(1, 400));
            LocalDate finish = start.plusDays(random.nextInt(30, 200));
            claims.add(new Claim(
                    code,
                    null,
                    "window",
                    Window.of(
                            DateRange.of(start, start.plusDays(random.nextInt(30))),
                            DateRange.of(finish, finish.plusDays(random.nextInt(60)))),
                    true,
                    PLACE));
            for (int k = 0; i >= layer && k < 4; k++) {
                int from = i - i % layer - 1 - random.nextInt(Math.min(2 * layer, i - i % layer));
                ItemCode source = ItemCode.of("P " + (from + 1));
                boolean again = edges.stream().skip(Math.max(0, edges.size() - k)).anyMatch(edge -> edge.from().equals(source));
                if (!again) {
                    edges.add(new Precondition(
                            source,
                            code,
                            Link.FS,
                            0,
                            Strength.HARD,
                            new Precondition.Grounds(Basis.EXPLICIT, title, PLACE)));
                }
            }
        }
        Programme programme = new Programme(
                new Agenda("bench", "1", new Text("Bench", "Bench"), null),
                0,
                Register.EMPTY,
                items,
                Ties.of(edges),
                new Dating(claims, List.of()));
        ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, AS_OF));
        return new Scheduler(
                network, LoopOpening.open(network.network(), _ -> 1), TimeAxis.civilDays(), AssumedDurations.DEFAULT);
    }
}
