package nl.volgorde.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.SameCode;
import nl.volgorde.model.Status;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in which people change a programme by hand; each is one write, recorded with who and why. */
@Component
public class Edits {
    private static final int ATTEMPTS = 5;

    private final Programmes programmes;
    private final ProgrammeStore store;
    private final FindingsQuestion findings;
    private final Clock clock;

    Edits(Programmes programmes, ProgrammeStore store, FindingsQuestion findings, Clock clock) {
        this.programmes = programmes;
        this.store = store;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Who writes, and on what.
     *
     * @param agenda id, or null for the only one
     * @param revision that the write rests on; null for whatever is there
     */
    public record Order(@Nullable String agenda, @Nullable Long revision, Writer by, Language language) {}

    /**
     * Adds an assessment.
     *
     * @param code in any usual writing
     * @throws NoAnswer when the item is not there, or the report cannot be: {@link NoAnswer.Faulty}
     */
    public EditAnswer assess(Order order, String code, Report report) {
        return assessAll(order, Map.of(code, report));
    }

    /**
     * Adds an assessment of each of several items in one write, all of them or none.
     *
     * @param reports per code, in any usual writing
     * @throws NoAnswer when an item is not there, or a report cannot be: {@link NoAnswer.Faulty}, with every fault
     */
    public EditAnswer assessAll(Order order, Map<String, Report> reports) {
        return write(order, programme -> {
            Reporting reporting = new Reporting(order.by().name(), clock);
            List<Edit> edits = new ArrayList<>();
            reports.forEach((code, report) -> reporting
                    .assessment(item(programme, code), report)
                    .map(Edit::put)
                    .ifPresent(edits::add));
            reporting.check();
            return edits;
        });
    }

    /**
     * Accepts a finding for a while, as somebody wrote it down, in the place of an earlier waiver of it.
     *
     * @param asOf the day as of which the finding is there; null for today
     * @throws NoAnswer when there is no such finding, or it is not said who answers for it, why, or up to which day from
     *     today on
     */
    public EditAnswer waive(
            Order order,
            String finding,
            @Nullable String owner,
            @Nullable String reason,
            @Nullable LocalDate expires,
            @Nullable LocalDate asOf) {
        Waiver waiver = WaiverCheck.checked(finding, owner, reason, expires, LocalDate.now(clock));
        List<String> there =
                findings.answer(new Asked(order.agenda(), asOf, order.language()), List.of(), true).findings().stream()
                        .map(FindingsAnswer.Line::id)
                        .toList();
        if (!there.contains(finding)) {
            throw new NoAnswer.UnknownFinding(finding, there);
        }
        return write(order, _ -> List.of(Edit.put(waiver)));
    }

    /**
     * Takes a waiver away.
     *
     * @throws NoAnswer when there is none of this finding
     */
    public EditAnswer withdrawWaiver(Order order, String finding) {
        return write(order, programme -> {
            if (programme.doubts().waivers().stream()
                    .noneMatch(waiver -> waiver.finding().equals(finding))) {
                throw new NoAnswer.Unreadable(new Text(
                        "Van bevinding '" + finding + "' is niet afgezien.",
                        "Finding '" + finding + "' has not been waived."));
            }
            return List.of(Edit.remove(FactKey.plain(FactKey.Kind.WAIVER, finding)));
        });
    }

    /**
     * Puts and takes away facts as somebody wrote them down, all of them or none.
     *
     * @throws NoAnswer.Faulty when anything written is no edit or would break a rule, with every fault by its place
     */
    public EditAnswer applyWritten(Order order, @Nullable List<@Nullable WrittenEdit> written) {
        return write(order, programme -> {
            List<Edit> edits = EditReading.read(programme, written);
            try {
                EditReading.checkRules(edits, difference(programme, edits));
            } catch (NoAnswer.Unreadable e) {
                throw EditReading.whole(e.reason());
            }
            return edits;
        });
    }

    /** Puts and takes away facts, all of them or none. */
    public EditAnswer apply(Order order, List<Edit> edits) {
        return write(order, _ -> edits);
    }

    /** What putting and taking away these facts would change; nothing is written. */
    public EditAnswer preview(Order order, List<Edit> edits) {
        return preview(order, _ -> edits);
    }

    /**
     * What putting and taking away these facts would change, and what stands in the way of it; nothing is written.
     *
     * @throws StoreException.Conflict when the agenda is at another revision than the order's
     */
    public EditTrial trial(Order order, List<Edit> edits) {
        Programme programme = current(order);
        return EditTrial.of(difference(programme, edits), order.language());
    }

    private EditAnswer preview(Order order, Function<Programme, List<Edit>> edits) {
        Programme programme = programmes.current(order.agenda());
        ProgrammeDifference difference = difference(programme, edits.apply(programme));
        return new EditAnswer(
                programme.agenda().id(),
                programme.revision(),
                DifferenceLines.of(difference.changes(), order.language()));
    }

    /**
     * Takes a write back by a new one. An assessment stays: one is added that says again what was said before it.
     *
     * @throws NoAnswer when there is no such write, its changes were not kept, or something of it has changed since
     */
    public EditAnswer undo(Order order, long revision) {
        return write(order, programme -> inverses(programme, order, revision));
    }

    /**
     * What {@link #undo} would change; nothing is written.
     *
     * @throws NoAnswer as {@code undo} does
     */
    public EditAnswer previewUndo(Order order, long revision) {
        return preview(order, programme -> inverses(programme, order, revision));
    }

    private List<Edit> inverses(Programme programme, Order order, long revision) {
        ProgrammeStore.Write write = store.write(programme.agenda().id(), revision)
                .filter(found -> !found.changes().isEmpty())
                .orElseThrow(() -> new NoAnswer.Unreadable(new Text(
                        "Revisie " + revision + " kan niet ongedaan worden gemaakt: er is niet bewaard wat zij"
                                + " wijzigde, of zij bestaat niet.",
                        "Revision " + revision + " cannot be undone: what it changed was not kept, or it does"
                                + " not exist.")));
        List<Edit> edits = new ArrayList<>();
        for (FactChange change : write.changes().reversed()) {
            edits.add(
                    change.after() instanceof Assessment assessment
                            ? Edit.put(again(programme, assessment, order.by().name(), revision))
                            : inverse(programme, change, revision));
        }
        return edits;
    }

    private static Edit inverse(Programme programme, FactChange change, long revision) {
        FactChange now = difference(programme, List.of(change.inverse())).change(keyAfter(change));
        boolean untouched = now == null
                ? change.before() == null && change.after() == null
                : Objects.equals(now.before(), change.after());
        if (!untouched) {
            throw new NoAnswer.Unreadable(new Text(
                    "Revisie " + revision + " kan niet ongedaan worden gemaakt: "
                            + change.key().id() + " is daarna opnieuw gewijzigd.",
                    "Revision " + revision + " cannot be undone: "
                            + change.key().id() + " has been changed again since."));
        }
        return change.inverse();
    }

    /** The key that the fact has once the change is taken back: an item that was given another code has its old one. */
    private static FactKey keyAfter(FactChange change) {
        return change.before() instanceof Item item && change.after() != null ? item.key() : change.key();
    }

    /** What was said of the item before, said again as of the same day. */
    private Assessment again(Programme programme, Assessment undone, String by, long revision) {
        Assessment before = programme.assessments(undone.item()).stream()
                .filter(other -> !other.equals(undone) && !other.asOf().isAfter(undone.asOf()))
                .max(Comparator.comparing(Assessment::asOf).thenComparing(Assessment::recordedAt))
                .orElse(null);
        String note = "Corrigeert revisie " + revision + " / corrects revision " + revision + ".";
        return new Assessment(
                undone.item(),
                undone.asOf(),
                before == null ? Status.UNKNOWN : before.status(),
                before == null ? null : before.actualStart(),
                before == null ? null : before.actualFinish(),
                before == null ? null : before.forecast(),
                note,
                before == null ? null : before.evidence(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Item item(Programme programme, String code) {
        return programme.find(code).orElseThrow(() -> NoAnswer.UnknownItem.in(programme, code));
    }

    EditAnswer write(Order order, Function<Programme, List<Edit>> edits) {
        String agenda = programmes.current(order.agenda()).agenda().id();
        return programmes.asWriter(agenda, () -> inTurn(order, edits));
    }

    /** Without a revision to rest on, a write that meets another one is made again on what that one left. */
    private EditAnswer inTurn(Order order, Function<Programme, List<Edit>> edits) {
        for (int attempt = 1; ; attempt++) {
            Programme programme = current(order);
            try {
                ProgrammeDifference difference = difference(programme, edits.apply(programme));
                long revision = store.write(difference, order.by());
                programmes.written(difference.after().at(revision));
                return new EditAnswer(
                        programme.agenda().id(), revision, DifferenceLines.of(difference.changes(), order.language()));
            } catch (StoreException.Conflict e) {
                if (order.revision() != null || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Programme current(Order order) {
        Programme programme = programmes.current(order.agenda());
        Long expected = order.revision();
        if (expected != null && expected != programme.revision()) {
            throw new StoreException.Conflict(
                    programme.agenda().id(), expected, programme.revision(), since(programme, expected));
        }
        return programme;
    }

    private List<ProgrammeStore.Write> since(Programme programme, long expected) {
        return store.history(programme.agenda().id(), null, 20).stream()
                .filter(write -> write.revision() > expected)
                .sorted(Comparator.comparingLong(ProgrammeStore.Write::revision))
                .toList();
    }

    private static ProgrammeDifference difference(Programme programme, List<Edit> edits) {
        try {
            return ProgrammeDifference.between(programme, Edit.apply(programme, edits), Edit.renamed(edits));
        } catch (SameCode e) {
            throw new NoAnswer.Unreadable(e.reason());
        }
    }

    /**
     * What somebody reports of an item.
     *
     * @param asOf the day it speaks of; null for today
     * @param forecast as a source would put it, or null
     */
    public record Report(
            @Nullable Status status,
            @Nullable LocalDate asOf,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            @Nullable String forecast,
            @Nullable String note,
            @Nullable String evidence) {}
}
