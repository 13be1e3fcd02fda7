package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.volgorde.analysis.DependencyNetwork;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.Standing;
import nl.volgorde.analysis.schedule.DateEstimates;
import nl.volgorde.analysis.schedule.ScheduledItem;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Status;
import nl.volgorde.schedulefile.PlannedItem;
import nl.volgorde.schedulefile.PlannedItem.Progress;
import nl.volgorde.schedulefile.PlannedLink;
import org.jspecify.annotations.Nullable;

/** The likely dates of an analysed programme for a schedule file. */
final class ScheduleDays {
    private ScheduleDays() {}

    static List<PlannedItem> items(AnalysedProgramme analysed) {
        Scheduler scheduler = analysed.scheduler();
        Map<Integer, ScheduledItem> late = new HashMap<>();
        if (!analysed.programme().items().isEmpty()) {
            ItemCode focus = analysed.programme().agenda().focus();
            int target = focus == null
                    ? scheduler.lastToFinish(Estimate.LIKELY)
                    : analysed.network().vertex(focus);
            scheduler.criticalPath(target, Estimate.LIKELY).items().forEach(item -> late.put(item.vertex(), item));
        }
        List<PlannedItem> items = new ArrayList<>();
        for (int v = 0; v < analysed.network().network().size(); v++) {
            items.add(item(analysed, v, late.get(v)));
        }
        return items;
    }

    private static PlannedItem item(AnalysedProgramme analysed, int v, @Nullable ScheduledItem late) {
        Scheduler scheduler = analysed.scheduler();
        DateEstimates estimates = scheduler.estimates(v);
        int duration = estimates.duration().likely();
        int start = estimates.start().likely();
        LocalDate notBefore = duration == 0
                ? scheduler.axis().lastDay(start)
                : scheduler.axis().firstDay(start);
        Standing standing = analysed.network().standing(v);
        LocalDate earlyStart = scheduler.earlyStart(v, Estimate.LIKELY);
        return new PlannedItem(
                analysed.network().code(v),
                progress(standing, analysed.asOf(), earlyStart, duration == 0),
                !standing.isExpected() && standing.status() != Status.UNKNOWN,
                duration,
                notBefore,
                new PlannedItem.Days(earlyStart, scheduler.earlyFinish(v, Estimate.LIKELY)),
                late == null ? null : new PlannedItem.Days(late.lateStart(), late.lateFinish()));
    }

    /** What has begun while something that it needs still holds it up goes on later, as if it were to begin then. */
    private static Progress progress(Standing standing, LocalDate asOf, LocalDate earlyStart, boolean point) {
        return switch (standing.status()) {
            case DROPPED -> Progress.DROPPED;
            case DONE -> Progress.DONE;
            case NOT_STARTED, IN_PROGRESS, UNKNOWN ->
                !point && standing.hasStarted(asOf) && !earlyStart.isAfter(asOf) ? Progress.BEGUN : Progress.TO_COME;
        };
    }

    /** Every edge, from the item that counts. */
    static List<PlannedLink> links(AnalysedProgramme analysed) {
        DependencyNetwork network = analysed.network().network();
        Set<Integer> opened =
                Arrays.stream(analysed.sequence().relaxed()).boxed().collect(Collectors.toSet());
        List<PlannedLink> links = new ArrayList<>();
        for (int e = 0; e < network.edgeCount(); e++) {
            Precondition edge = analysed.network().precondition(e);
            links.add(new PlannedLink(
                    new Precondition(
                            analysed.network().code(network.source(e)),
                            edge.to(),
                            edge.link(),
                            edge.lagDays(),
                            edge.strength(),
                            edge.grounds()),
                    opened.contains(e)));
        }
        return links;
    }
}
