package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.analysis.change.Change;
import nl.volgorde.analysis.change.Scenario;
import nl.volgorde.intake.WindowGrammar;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ScenarioText;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;

/** Reads what people wrote of a scenario against the programme that it is laid over. */
final class ScenarioReading {
    private static final Pattern SLIP = Pattern.compile("([+-]?\\d{1,5})\\s*([dw]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGE = Pattern.compile("([^>]+)>([^>:]+)((?::[^:]+)*)", Pattern.CASE_INSENSITIVE);
    // A plus that came through an address unencoded has become a space.
    private static final Pattern LINK = Pattern.compile("(FS|SS|FF|SF)?([+\\s-]\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final int WEEK = 7;

    /** The kinds of change in the order in which they are laid over the programme. */
    private static final List<String> ORDER =
            List.of("remove-edge", "add-edge", "gate", "window", "drop", "status", "slip");

    private final Programme programme;

    ScenarioReading(Programme programme) {
        this.programme = programme;
    }

    /** A change that cannot be laid over the programme, and why. */
    record Misfit(String kind, String text, Text reason) {}

    /**
     * The scenario that is meant.
     *
     * @throws NoAnswer when a text cannot be read, or names what the programme does not have
     */
    Scenario read(ScenarioText scenario) {
        List<Change> changes = new ArrayList<>();
        var texts = scenario.byKind();
        for (String kind : ORDER) {
            for (String text : texts.getOrDefault(kind, List.of())) {
                changes.add(change(kind, text));
            }
        }
        return new Scenario(changes);
    }

    /** The changes that cannot be read, or name what the programme does not have; empty when all of them fit. */
    List<Misfit> misfits(ScenarioText scenario) {
        List<Misfit> misfits = new ArrayList<>();
        scenario.byKind().forEach((kind, texts) -> {
            for (String text : texts) {
                try {
                    change(kind, text);
                } catch (NoAnswer failure) {
                    misfits.add(new Misfit(kind, text, failure.reason()));
                }
            }
        });
        return misfits;
    }

    /**
     * One change.
     *
     * @throws NoAnswer when the text cannot be read, or names what the programme does not have
     */
    Change change(String kind, String text) {
        Change change =
                switch (kind) {
                    case "slip" -> pair(kind, text, ScenarioReading::slip);
                    case "status" -> pair(kind, text, ScenarioReading::status);
                    case "drop" -> new Change.SetStatus(code(text), Status.DROPPED);
                    case "add-edge" -> added(text);
                    case "remove-edge" -> removed(text);
                    case "gate" -> pair(kind, text, ScenarioReading::gate);
                    case "window" -> window(text);
                    default -> throw new IllegalArgumentException("no change is called " + kind);
                };
        if (new Scenario(List.of(change)).misfit(programme).isPresent()) {
            throw new NoAnswer.Unreadable(new Text(
                    "De agenda heeft geen afhankelijkheid '" + text + "'.",
                    "The agenda has no dependency '" + text + "'."));
        }
        return change;
    }

    private static Function<ItemCode, Change> status(String value) {
        Status status = said(Status.class, value)
                .orElseGet(() -> Status.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
        return code -> new Change.SetStatus(code, status);
    }

    /** The value that people call so in one of the languages. */
    private static <E extends Enum<E>> Optional<E> said(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> Arrays.stream(Language.values())
                        .anyMatch(language -> Wording.in(language).word(value).equalsIgnoreCase(word.strip())))
                .findFirst();
    }

    private ItemCode code(String typed) {
        return programme
                .find(typed)
                .map(Item::code)
                .orElseThrow(() -> NoAnswer.UnknownItem.in(programme, typed.strip()));
    }

    private Change pair(String kind, String text, Function<String, Function<ItemCode, Change>> reading) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw unreadable(kind, text);
        }
        ItemCode code = code(text.substring(0, equals));
        try {
            return reading.apply(text.substring(equals + 1).strip()).apply(code);
        } catch (IllegalArgumentException e) {
            throw unreadable(kind, text);
        }
    }

    private static Function<ItemCode, Change> slip(String value) {
        Matcher matcher = SLIP.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(value);
        }
        int days = Integer.parseInt(matcher.group(1)) * (matcher.group(2).equalsIgnoreCase("w") ? WEEK : 1);
        return code -> new Change.Slip(code, days);
    }

    private static Function<ItemCode, Change> gate(String value) {
        Gate gate =
                switch (value.toUpperCase(Locale.ROOT)) {
                    case "ALL", "ALLE" -> Gate.all();
                    case "ANY", "ONE", "EEN", "ÉÉN" -> Gate.any();
                    default -> Gate.atLeast(Integer.parseInt(value));
                };
        return code -> new Change.SetGate(code, gate);
    }

    private Change window(String text) {
        return pair("window", text, value -> code -> {
            Item item = programme.item(code);
            Window window = WindowGrammar.read(value, item.type()).getFirst().window();
            if (window.has(Window.Flag.UNREADABLE)) {
                throw new IllegalArgumentException(value);
            }
            return new Change.SetWindow(code, window);
        });
    }

    private Change removed(String text) {
        Matcher edge = EDGE.matcher(text);
        if (!edge.matches() || !edge.group(3).isEmpty()) {
            throw unreadable("remove-edge", text);
        }
        return new Change.RemoveEdge(code(edge.group(1)), code(edge.group(2)));
    }

    private Change added(String text) {
        Matcher edge = EDGE.matcher(text);
        if (!edge.matches()) {
            throw unreadable("add-edge", text);
        }
        Link link = Link.FS;
        int lag = 0;
        Strength strength = Strength.HARD;
        for (String part : edge.group(3).split(":", -1)) {
            String word = part.strip().toUpperCase(Locale.ROOT);
            Matcher linked = LINK.matcher(word);
            Optional<Strength> spoken = said(Strength.class, part);
            if (spoken.isPresent()) {
                strength = spoken.get();
            } else if (word.equals("SOFT") || word.equals("HARD")) {
                strength = Strength.valueOf(word);
            } else if (linked.matches()) {
                link = linked.group(1) == null ? link : Link.valueOf(linked.group(1));
                lag = linked.group(2) == null
                        ? lag
                        : Integer.parseInt(linked.group(2).strip());
            } else {
                throw unreadable("add-edge", text);
            }
        }
        ItemCode from = code(edge.group(1));
        ItemCode to = code(edge.group(2));
        if (from.equals(to)) {
            throw unreadable("add-edge", text);
        }
        return new Change.AddEdge(from, to, link, lag, strength);
    }

    private static NoAnswer unreadable(String kind, String text) {
        String example =
                switch (kind) {
                    case "slip" -> "RI 1=180d";
                    case "status" -> "MR 1=DONE";
                    case "gate" -> "HOUTRAK=ANY";
                    case "window" -> "RI 1=2027-2028";
                    case "add-edge" -> "RI 1>HOUTRAK:FS+30:SOFT";
                    default -> "RI 1>HOUTRAK";
                };
        return new NoAnswer.Unreadable(new Text(
                kind + ": '" + text + "' is niet te lezen. Schrijf het als '" + example + "'.",
                kind + ": '" + text + "' cannot be read. Write it like '" + example + "'."));
    }
}
