package nl.volgorde.analysis.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.bench.Layered;
import nl.volgorde.bench.Measure;
import nl.volgorde.bench.Table;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A pass pair against MPXJ's scheduler, which also goes forward and backward. */
public final class MpxjBenchmark {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final int TIMES = 20;

    private MpxjBenchmark() {}

    /** On a network of finish to start links, as long as the other's calendar can bear. */
    public static void run(int items) {
        DependencyNetwork network = DependencyNetwork.of(Layered.gates(items, false), Layered.edges(items));
        Sequence sequence = LoopOpening.open(network, _ -> 1);
        DateBounds bounds = ScheduleBenchmark.bounds(items);
        double ours = Measure.cpu(9, () -> {
                    long sum = 0;
                    for (int i = 0; i < TIMES; i++) {
                        sum += ScheduleBenchmark.pair(network, sequence, bounds, items - 1);
                    }
                    return sum;
                })[0]
                / TIMES;
        ProjectFile file = file(network);
        double theirs = Measure.cpu(1, () -> schedule(file))[0];
        Table.atLeast(
                500,
                String.format(Locale.ROOT, "forward and backward pass, %,d items", items),
                ours,
                "ms",
                "MPXJ's MicrosoftScheduler",
                theirs);
    }

    private static ProjectFile file(DependencyNetwork network) {
        ProjectFile file = new ProjectFile();
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setStartDate(START);
        List<Task> tasks = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            Task task = file.addTask();
            task.setDuration(Duration.getInstance(1 + v % 3, TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setRemainingDuration(task.getDuration());
            tasks.add(task);
            for (int e = network.firstIn(v); e < network.lastIn(v); e++) {
                task.addPredecessor(new Relation.Builder().predecessorTask(tasks.get(network.source(e))));
            }
        }
        return file;
    }

    private static long schedule(ProjectFile file) {
        try {
            new MicrosoftScheduler().schedule(file, START);
            return file.getTasks().getLast().getFinish().getDayOfYear();
        } catch (CpmException e) {
            throw new IllegalStateException(e);
        }
    }
}
