package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.analysis.change.Change;
import nl.volgorde.analysis.change.Scenario;
import nl.volgorde.intake.WindowGrammar;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;

/**
 * A scenario as people write it: one list of texts per kind of change.
 *
 * @param slips {@code RI 1=180d}, or {@code 26w}; negative for earlier
 * @param statuses {@code MR 1=DONE}
 * @param drops codes
 * @param addedEdges {@code RI 1>HOUTRAK}, with {@code :SS+30} for a link and lag and {@code :SOFT} for the strength
 * @param removedEdges {@code RI 1>HOUTRAK}
 * @param gates {@code V 2=ANY}, {@code ALL} or a number
 * @param windows {@code RI 1=2027-2028}, as a source would put it
 */
public record ScenarioText(
        List<String> slips,
        List<String> statuses,
        List<String> drops,
        List<String> addedEdges,
        List<String> removedEdges,
        List<String> gates,
        List<String> windows) {
    private static final Pattern SLIP = Pattern.compile("([+-]?\\d{1,5})\\s*([dw]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGE = Pattern.compile("([^>]+)>([^>:]+)((?::[^:]+)*)", Pattern.CASE_INSENSITIVE);
    // A plus that came through an address unencoded has become a space.
    private static final Pattern LINK = Pattern.compile("(FS|SS|FF|SF)?([+\\s-]\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final int WEEK = 7;

    public ScenarioText {
        slips = List.copyOf(slips);
        statuses = List.copyOf(statuses);
        drops = List.copyOf(drops);
        addedEdges = List.copyOf(addedEdges);
        removedEdges = List.copyOf(removedEdges);
        gates = List.copyOf(gates);
        windows = List.copyOf(windows);
    }

    /**
     * The scenario that is meant.
     *
     * @throws NoAnswer when a text cannot be read, or names what the programme does not have
     */
    Scenario read(AnalysedProgramme analysed) {
        List<Change> changes = new ArrayList<>();
        removedEdges.forEach(text -> changes.add(removed(analysed, text)));
        addedEdges.forEach(text -> changes.add(added(analysed, text)));
        gates.forEach(text -> changes.add(pair(analysed, "gate", text, ScenarioText::gate)));
        windows.forEach(text -> changes.add(window(analysed, text)));
        drops.forEach(text -> changes.add(new Change.SetStatus(code(analysed, text), Status.DROPPED)));
        statuses.forEach(text -> changes.add(pair(analysed, "status", text, value -> {
            Status status = Status.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
            return code -> new Change.SetStatus(code, status);
        })));
        slips.forEach(text -> changes.add(pair(analysed, "slip", text, ScenarioText::slip)));
        Scenario scenario = new Scenario(changes);
        scenario.misfit(analysed.programme()).ifPresent(change -> {
            throw new NoAnswer.Unreadable(
                    new Text("Dit bestaat niet in de agenda: " + change, "The agenda does not have this: " + change));
        });
        return scenario;
    }

    private static ItemCode code(AnalysedProgramme analysed, String typed) {
        return analysed.network().code(analysed.vertex(typed.strip()));
    }

    private static Change pair(
            AnalysedProgramme analysed,
            String kind,
            String text,
            Function<String, Function<ItemCode, Change>> reading) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw unreadable(kind, text);
        }
        ItemCode code = code(analysed, text.substring(0, equals));
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
                    case "ALL" -> Gate.all();
                    case "ANY" -> Gate.any();
                    default -> Gate.atLeast(Integer.parseInt(value));
                };
        return code -> new Change.SetGate(code, gate);
    }

    private static Change window(AnalysedProgramme analysed, String text) {
        return pair(analysed, "window", text, value -> code -> {
            Item item = analysed.programme().item(code);
            Window window = WindowGrammar.read(value, item.type()).getFirst().window();
            if (window.has(Window.Flag.UNREADABLE)) {
                throw new IllegalArgumentException(value);
            }
            return new Change.SetWindow(code, window);
        });
    }

    private static Change removed(AnalysedProgramme analysed, String text) {
        Matcher edge = EDGE.matcher(text);
        if (!edge.matches() || !edge.group(3).isEmpty()) {
            throw unreadable("remove-edge", text);
        }
        return new Change.RemoveEdge(code(analysed, edge.group(1)), code(analysed, edge.group(2)));
    }

    private static Change added(AnalysedProgramme analysed, String text) {
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
            if (word.equals("SOFT") || word.equals("HARD")) {
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
        ItemCode from = code(analysed, edge.group(1));
        ItemCode to = code(analysed, edge.group(2));
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
