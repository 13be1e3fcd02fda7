package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Nearest;
import nl.volgorde.model.Programme;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.Text;

/** A question that cannot be answered because something it names is not there; the reason in both languages. */
public abstract sealed class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    private NoAnswer(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }

    /** Whether the question itself cannot be, rather than what it asks about. */
    public boolean isOutOfRange() {
        return this instanceof DayOutOfRange
                || this instanceof OutOfRange
                || this instanceof Unreadable
                || this instanceof Faulty
                || this instanceof ItemNeeded;
    }

    /** A part of the question cannot be read. */
    public static final class Unreadable extends NoAnswer {
        private static final long serialVersionUID = 1L;

        public Unreadable(Text reason) {
            super(reason);
        }
    }

    /** Fields of what somebody filled in cannot be taken as they are; all of them are told at once. */
    public static final class Faulty extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldFault> faults;

        Faulty(List<FieldFault> faults) {
            super(new Text(said(faults, Language.NL), said(faults, Language.EN)));
            this.faults = List.copyOf(faults);
        }

        private static String said(List<FieldFault> faults, Language language) {
            return faults.stream()
                    .map(fault -> fault.field() + ": " + fault.reason().in(language))
                    .collect(Collectors.joining(" "));
        }

        public List<FieldFault> faults() {
            return faults;
        }
    }

    /** No item bears this code. */
    public static final class UnknownItem extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private static final int NEAREST = 3;

        private final transient List<String> nearest;

        UnknownItem(String typed, String agenda, List<String> nearest) {
            super(new Text(
                    "Geen item met code '" + typed + "' in agenda " + agenda + ". Misschien bedoelt u: "
                            + String.join(", ", nearest) + ".",
                    "No item with code '" + typed + "' in agenda " + agenda + ". Maybe you mean: "
                            + String.join(", ", nearest) + "."));
            this.nearest = List.copyOf(nearest);
        }

        /** Nobody bears this code in this programme. */
        public static UnknownItem in(Programme programme, String typed) {
            return new UnknownItem(
                    typed,
                    programme.agenda().id(),
                    programme.nearest(typed, NEAREST).stream()
                            .map(ItemCode::value)
                            .toList());
        }

        /** The codes that come nearest to what was typed, nearest first. */
        public List<String> nearest() {
            return nearest;
        }
    }

    /** The question names no item, and the agenda is about none in particular. */
    public static final class ItemNeeded extends NoAnswer {
        private static final long serialVersionUID = 1L;

        ItemNeeded(String agenda, List<String> decisions) {
            super(
                    decisions.isEmpty()
                            ? new Text(
                                    "Agenda " + agenda + " gaat niet over een item in het bijzonder. Noem een code.",
                                    "Agenda " + agenda + " is about no item in particular. Name a code.")
                            : new Text(
                                    "Noem een code, bijvoorbeeld van een besluit: " + String.join(", ", decisions)
                                            + ".",
                                    "Name a code, for instance of a decision: " + String.join(", ", decisions) + "."));
        }
    }

    /** No scenario is saved under this name. */
    public static final class UnknownScenario extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private static final int NEAREST = 3;

        /** Names the scenarios that come nearest among those that there are. */
        UnknownScenario(String typed, String agenda, List<String> known) {
            super(
                    known.isEmpty()
                            ? new Text(
                                    "Er is geen scenario '" + typed + "' in agenda " + agenda
                                            + "; er is er nog geen bewaard.",
                                    "There is no scenario '" + typed + "' in agenda " + agenda
                                            + "; none has been saved yet.")
                            : new Text(
                                    "Er is geen scenario '" + typed + "' in agenda " + agenda
                                            + ". Misschien bedoelt u: " + nearest(typed, known) + ".",
                                    "There is no scenario '" + typed + "' in agenda " + agenda + ". Maybe you mean: "
                                            + nearest(typed, known) + "."));
        }

        private static String nearest(String typed, List<String> known) {
            return String.join(", ", Nearest.to(typed, known, NEAREST));
        }
    }

    /** A saved scenario names what the agenda does not have any more. */
    public static final class ScenarioOutdated extends NoAnswer {
        private static final long serialVersionUID = 1L;

        ScenarioOutdated(SavedScenario scenario, List<ScenarioReading.Misfit> misfits) {
            super(new Text(
                    "Scenario '" + scenario.name() + "', van " + scenario.by() + " uit revisie " + scenario.revision()
                            + ", past niet meer op de agenda. " + said(misfits, Language.NL),
                    "Scenario '" + scenario.name() + "', by " + scenario.by() + " of revision " + scenario.revision()
                            + ", does not fit the agenda any more. " + said(misfits, Language.EN)));
        }

        private static String said(List<ScenarioReading.Misfit> misfits, Language language) {
            return misfits.stream()
                    .map(misfit -> misfit.kind() + " " + misfit.text() + ": "
                            + misfit.reason().in(language))
                    .collect(Collectors.joining(" "));
        }
    }

    /** No actor bears this id. */
    public static final class UnknownActor extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private final transient List<String> nearest;

        UnknownActor(String typed, String agenda, List<String> nearest) {
            super(new Text(
                    "Geen partij '" + typed + "' in agenda " + agenda + ". Misschien bedoelt u: "
                            + String.join(", ", nearest) + ".",
                    "No actor '" + typed + "' in agenda " + agenda + ". Maybe you mean: " + String.join(", ", nearest)
                            + "."));
            this.nearest = List.copyOf(nearest);
        }

        /** The ids that come nearest to what was typed, nearest first. */
        public List<String> nearest() {
            return nearest;
        }
    }

    /** No meeting bears this id. */
    public static final class UnknownMeeting extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private static final int NEAREST = 3;

        /** Names the meetings that come nearest among those that there are. */
        public UnknownMeeting(String typed, String agenda, List<String> known) {
            this(typed, agenda, String.join(", ", Nearest.to(typed, known, NEAREST)));
        }

        private UnknownMeeting(String typed, String agenda, String nearest) {
            super(new Text(
                    "Geen overleg '" + typed + "' in agenda " + agenda + ". Misschien bedoelt u: " + nearest + ".",
                    "No meeting '" + typed + "' in agenda " + agenda + ". Maybe you mean: " + nearest + "."));
        }
    }

    /** The linter has no finding with this id. */
    public static final class UnknownFinding extends NoAnswer {
        private static final long serialVersionUID = 1L;

        private static final int NEAREST = 3;

        UnknownFinding(String typed, List<String> known) {
            super(
                    known.isEmpty()
                            ? new Text(
                                    "Er is geen bevinding '" + typed + "'; er is er geen enkele.",
                                    "There is no finding '" + typed + "'; there is none at all.")
                            : new Text(
                                    "Er is geen bevinding '" + typed + "'. Misschien bedoelt u: "
                                            + nearest(typed, known),
                                    "There is no finding '" + typed + "'. Maybe you mean: " + nearest(typed, known)));
        }

        private static String nearest(String typed, List<String> known) {
            return String.join(", ", Nearest.to(typed, known, NEAREST)) + ".";
        }
    }

    /** No report in the archive bears this number. */
    public static final class UnknownReport extends NoAnswer {
        private static final long serialVersionUID = 1L;

        public UnknownReport(long number, String agenda) {
            super(new Text(
                    "Geen rapport " + number + " in het archief van agenda " + agenda + ".",
                    "No report " + number + " in the archive of agenda " + agenda + "."));
        }
    }

    /** The store holds no such agenda, or none at all. */
    public static final class UnknownAgenda extends NoAnswer {
        private static final long serialVersionUID = 1L;

        UnknownAgenda(String typed, List<String> known) {
            super(new Text(
                    "Geen agenda '" + typed + "'. Aanwezig: " + String.join(", ", known) + ".",
                    "No agenda '" + typed + "'. Present: " + String.join(", ", known) + "."));
        }
    }

    /** The data date lies outside the years that are reckoned with. */
    public static final class DayOutOfRange extends NoAnswer {
        private static final long serialVersionUID = 1L;

        DayOutOfRange(LocalDate day, LocalDate first, LocalDate last) {
            super(new Text(
                    "De peildatum " + day + " ligt niet tussen " + first + " en " + last + ".",
                    "The data date " + day + " does not lie between " + first + " and " + last + "."));
        }
    }

    /** A number lies outside what can be reckoned with. */
    public static final class OutOfRange extends NoAnswer {
        private static final long serialVersionUID = 1L;

        OutOfRange(String name, Number least, Number most, Number given) {
            super(new Text(
                    "'" + name + "' moet tussen " + least + " en " + most + " liggen, niet " + given + ".",
                    "'" + name + "' must lie between " + least + " and " + most + ", not " + given + "."));
        }
    }

    /** The store holds several agendas and the question names none. */
    public static final class AgendaNeeded extends NoAnswer {
        private static final long serialVersionUID = 1L;

        AgendaNeeded(List<String> known) {
            super(
                    known.isEmpty()
                            ? new Text(
                                    "De opslag bevat nog geen agenda. Importeer er eerst een.",
                                    "The store holds no agenda yet. Import one first.")
                            : new Text(
                                    "De opslag bevat meer agenda's; kies er een: " + String.join(", ", known) + ".",
                                    "The store holds several agendas; choose one: " + String.join(", ", known) + "."));
        }
    }
}
