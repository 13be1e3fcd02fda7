package nl.volgorde.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.Loop;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.analysis.structure.Loops;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/** A programme as of a day with the analyses that every answer about it draws on. */
final class AnalysedProgramme {
    /** An EXPLICIT edge is relaxed only when no number of INFERRED ones would do instead. */
    private static final long EXPLICIT_WEIGHT = 1_000_000;

    private final @Nullable LocalDate knownOn;
    private final ProgrammeNetwork network;
    private final Readiness readiness;
    private final List<Loop> loops;
    private final Sequence sequence;
    private final Scheduler scheduler;

    AnalysedProgramme(Programme programme, LocalDate asOf) {
        this(programme, asOf, null);
    }

    /**
     * As it was known on a day.
     *
     * @param knownOn what was recorded after this day does not count; null for everything
     */
    AnalysedProgramme(Programme programme, LocalDate asOf, @Nullable LocalDate knownOn) {
        this.knownOn = knownOn;
        Programme known = knownOn == null ? programme : programme.asKnownAt(endOf(knownOn));
        network = ProgrammeNetwork.of(known, Standings.asOf(known, asOf));
        Status[] statuses = new Status[network.network().size()];
        for (int v = 0; v < statuses.length; v++) {
            statuses[v] = network.standing(v).status();
        }
        readiness = Readiness.of(network.network(), statuses);
        loops = Loops.in(network.network());
        sequence = LoopOpening.open(network.network(), this::weight);
        scheduler =
                new Scheduler(network, sequence, TimeAxis.of(programme.agenda().calendar()), AssumedDurations.DEFAULT);
    }

    private AnalysedProgramme(AnalysedProgramme other, Map<ItemCode, Integer> slips) {
        knownOn = other.knownOn;
        network = other.network;
        readiness = other.readiness;
        loops = other.loops;
        sequence = other.sequence;
        scheduler = other.scheduler.withSlips(slips);
    }

    /** With these items so many steps later than they would be: only the dates that change by it are computed. */
    AnalysedProgramme withSlips(Map<ItemCode, Integer> slips) {
        return new AnalysedProgramme(this, slips);
    }

    /** The last moment of a day, in UTC as what is recorded. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    private long weight(int edge) {
        return network.precondition(edge).grounds().basis() == Basis.EXPLICIT ? EXPLICIT_WEIGHT : 1;
    }

    /** The programme, by what was recorded up to {@link #knownOn}. */
    Programme programme() {
        return network.programme();
    }

    LocalDate asOf() {
        return network.standings().asOf();
    }

    @Nullable
    LocalDate knownOn() {
        return knownOn;
    }

    ProgrammeNetwork network() {
        return network;
    }

    Readiness readiness() {
        return readiness;
    }

    List<Loop> loops() {
        return loops;
    }

    Sequence sequence() {
        return sequence;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /**
     * The vertex of the item that a question is about.
     *
     * @param typed null for what the agenda is about: its focus, else its only decision
     * @throws NoAnswer.UnknownItem when there is none
     * @throws NoAnswer.ItemNeeded when nothing was typed and there is a choice
     */
    int target(@Nullable String typed) {
        if (typed != null) {
            return vertex(typed);
        }
        ItemCode focus = programme().agenda().focus();
        List<ItemCode> decisions = focus != null
                ? List.of(focus)
                : programme().items().stream()
                        .filter(item -> item.type() == ItemType.DECISION)
                        .map(Item::code)
                        .toList();
        if (decisions.size() != 1) {
            throw new NoAnswer.ItemNeeded(
                    programme().agenda().id(),
                    decisions.stream().map(ItemCode::value).toList());
        }
        return network.vertex(decisions.getFirst());
    }

    /**
     * The vertex of the item that somebody means.
     *
     * @throws NoAnswer.UnknownItem when there is none
     */
    int vertex(String typed) {
        Item item = programme().find(typed).orElseThrow(() -> NoAnswer.UnknownItem.in(programme(), typed));
        return network.vertex(item.code());
    }
}
