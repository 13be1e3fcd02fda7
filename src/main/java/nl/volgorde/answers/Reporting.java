package nl.volgorde.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.volgorde.intake.WindowGrammar;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Status;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/** Makes assessments of what somebody reports, and gathers everything that cannot be. */
final class Reporting {
    private final String by;
    private final Clock clock;
    private final List<FieldFault> faults = new ArrayList<>();

    Reporting(String by, Clock clock) {
        this.by = by;
        this.clock = clock;
    }

    /** Whether an item is done only when somebody says where the proof is (method §3). */
    static boolean needsEvidence(ItemType type) {
        return type == ItemType.CONDITION || type == ItemType.DECISION;
    }

    /** The assessment that the report is; empty when something in it cannot be, which {@link #check()} tells. */
    Optional<Assessment> assessment(Item item, Edits.Report report) {
        int before = faults.size();
        LocalDate asOf = report.asOf() == null ? LocalDate.now(clock) : report.asOf();
        if (report.status() == null) {
            fault(item, "status", "Zeg hoe het ermee staat.", "Say how it stands.");
        }
        checkEvidence(item, report);
        checkDates(item, report, asOf);
        Window forecast = forecast(item, report.forecast());
        if (report.status() == null || faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Assessment(
                item.code(),
                asOf,
                report.status(),
                report.actualStart(),
                report.actualFinish(),
                forecast,
                report.note(),
                report.evidence(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Refuses all of it when anything cannot be. */
    void check() {
        if (!faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
    }

    private void checkEvidence(Item item, Edits.Report report) {
        if (report.status() == Status.DONE && needsEvidence(item.type()) && report.evidence() == null) {
            fault(
                    item,
                    "evidence",
                    item.code() + " is pas vervuld met bewijs: zeg waar dat te vinden is.",
                    item.code() + " is done only with evidence: say where it is to be found.");
        }
    }

    private void checkDates(Item item, Edits.Report report, LocalDate asOf) {
        LocalDate start = report.actualStart();
        LocalDate finish = report.actualFinish();
        if (start != null && finish != null && finish.isBefore(start)) {
            fault(
                    item,
                    "actualFinish",
                    "Het eind (" + finish + ") ligt voor het begin (" + start + ").",
                    "The finish (" + finish + ") lies before the start (" + start + ").");
        } else if (finish != null && finish.isAfter(asOf)) {
            fault(
                    item,
                    "actualFinish",
                    "Het eind (" + finish + ") ligt na de dag waarover dit gaat (" + asOf
                            + "). Wat nog komt, is een verwachting.",
                    "The finish (" + finish + ") lies after the day that this speaks of (" + asOf
                            + "). What is still to come is a forecast.");
        }
        if (start != null && start.isAfter(asOf)) {
            fault(
                    item,
                    "actualStart",
                    "Het begin (" + start + ") ligt na de dag waarover dit gaat (" + asOf
                            + "). Wat nog komt, is een verwachting.",
                    "The start (" + start + ") lies after the day that this speaks of (" + asOf
                            + "). What is still to come is a forecast.");
        }
    }

    private @Nullable Window forecast(Item item, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Window window = WindowGrammar.read(text, item.type()).getFirst().window();
        if (window.has(Window.Flag.UNREADABLE)) {
            fault(
                    item,
                    "forecast",
                    "In '" + text + "' is geen periode te lezen. Misschien bedoelt u 'eind 2027' of 'Q2 2026'.",
                    "No period can be read in '" + text + "'. Maybe you mean 'eind 2027' or 'Q2 2026'.");
        }
        return window;
    }

    private void fault(Item item, String field, String nl, String en) {
        faults.add(new FieldFault(item.code().value(), field, new Text(nl, en)));
    }
}
