package nl.volgorde.analysis.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Status;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Changes laid over a programme (method §8): the programme itself stays as it is, and nothing is written.
 *
 * @param changes applied in this order; a later one about the same thing wins
 */
public record Scenario(List<Change> changes) {
    private static final Provenance SCENARIO = new Provenance("scenario", "scenario");
    private static final Text REASON = new Text("Aanname van het scenario.", "Assumption of the scenario.");

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** The first change about something that the programme does not have, or empty when all of them fit. */
    public Optional<Change> misfit(Programme programme) {
        return changes.stream().filter(change -> !fits(programme, change)).findFirst();
    }

    private static boolean fits(Programme programme, Change change) {
        return has(programme, change.item())
                && switch (change) {
                    case Change.AddEdge edge -> has(programme, edge.from());
                    case Change.RemoveEdge edge ->
                        programme.preconditions().stream().anyMatch(each -> ties(each, edge.from(), edge.item()));
                    case Change.Slip _, Change.SetStatus _, Change.SetGate _, Change.SetWindow _ -> true;
                };
    }

    private static boolean has(Programme programme, ItemCode code) {
        return programme.items().stream().anyMatch(item -> item.code().equals(code));
    }

    private static boolean ties(Precondition edge, ItemCode from, ItemCode to) {
        return edge.from().equals(from) && edge.to().equals(to);
    }

    /** Whether it moves items in time and leaves everything else as it is. */
    public boolean onlySlips() {
        return changes.stream().allMatch(Change.Slip.class::isInstance);
    }

    /** The slips, in steps of the axis; several of one item add up. */
    public Map<ItemCode, Integer> slips() {
        Map<ItemCode, Integer> slips = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Slip slip) {
                slips.merge(slip.item(), slip.steps(), Integer::sum);
            }
        }
        return slips;
    }

    /**
     * The programme with everything changed but the slips, which belong to the schedule.
     *
     * @param asOf the day from which a changed status holds
     */
    public Programme appliedTo(Programme programme, LocalDate asOf) {
        Programme changed = programme;
        for (Change change : changes) {
            changed = applied(changed, change, asOf);
        }
        return changed;
    }

    private static Programme applied(Programme programme, Change change, LocalDate asOf) {
        return switch (change) {
            case Change.Slip _ -> programme;
            case Change.SetStatus status -> withStatus(programme, status, asOf);
            case Change.AddEdge edge -> withEdges(programme, edge.from(), edge.item(), precondition(edge));
            case Change.RemoveEdge edge -> withEdges(programme, edge.from(), edge.item(), null);
            case Change.SetGate gate ->
                withItems(
                        programme,
                        programme.items().stream()
                                .map(item -> item.code().equals(gate.item()) ? withGate(item, gate) : item)
                                .toList());
            case Change.SetWindow window -> withWindow(programme, window);
        };
    }

    private static Item withGate(Item item, Change.SetGate gate) {
        return new Item(item.code(), item.type(), item.aliases(), gate.gate(), item.facts(), item.provenance());
    }

    /** Recorded last of all, so that it is the one that counts as of its day. */
    private static Programme withStatus(Programme programme, Change.SetStatus change, LocalDate asOf) {
        List<Assessment> assessments = new ArrayList<>(programme.dating().assessments());
        LocalDate finish = change.status() == Status.DONE ? asOf : null;
        assessments.add(new Assessment(
                change.item(), asOf, change.status(), null, finish, null, null, "scenario", "scenario", Instant.MAX));
        return with(programme, programme.ties(), new Dating(programme.dating().claims(), assessments));
    }

    private static Programme withWindow(Programme programme, Change.SetWindow change) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : programme.dating().claims()) {
            if (!claim.item().equals(change.item()) || !claim.planning()) {
                claims.add(claim);
            }
        }
        claims.add(new Claim(change.item(), null, "scenario", change.window(), true, SCENARIO));
        // A forecast that was made before goes before the plan: it is taken back as well.
        List<Assessment> assessments = programme.dating().assessments().stream()
                .map(assessment -> assessment.item().equals(change.item()) ? withoutForecast(assessment) : assessment)
                .toList();
        return with(programme, programme.ties(), new Dating(claims, assessments));
    }

    private static Assessment withoutForecast(Assessment assessment) {
        return new Assessment(
                assessment.item(),
                assessment.asOf(),
                assessment.status(),
                assessment.actualStart(),
                assessment.actualFinish(),
                null,
                assessment.note(),
                assessment.evidence(),
                assessment.by(),
                assessment.recordedAt());
    }

    private static Precondition precondition(Change.AddEdge edge) {
        return new Precondition(
                edge.from(),
                edge.item(),
                edge.link(),
                edge.lagDays(),
                edge.strength(),
                new Precondition.Grounds(Basis.INFERRED, REASON, SCENARIO));
    }

    private static Programme withEdges(
            Programme programme, ItemCode from, ItemCode to, @Nullable Precondition instead) {
        Ties ties = programme.ties();
        List<Precondition> edges = new ArrayList<>();
        for (Precondition edge : ties.preconditions()) {
            if (!ties(edge, from, to)) {
                edges.add(edge);
            }
        }
        if (instead != null) {
            edges.add(instead);
        }
        return with(
                programme,
                new Ties(edges, ties.relations(), ties.involvements(), ties.fundings(), ties.tablings()),
                programme.dating());
    }

    private static Programme withItems(Programme programme, List<Item> items) {
        return new Programme(
                        programme.agenda(),
                        programme.revision(),
                        programme.register(),
                        items,
                        programme.ties(),
                        programme.dating())
                .with(programme.doubts());
    }

    private static Programme with(Programme programme, Ties ties, Dating dating) {
        return new Programme(
                        programme.agenda(), programme.revision(), programme.register(), programme.items(), ties, dating)
                .with(programme.doubts());
    }
}
