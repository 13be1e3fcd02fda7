package nl.volgorde.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the schema cannot see: names that are there twice or not at all, edges that cannot be, gates that cannot open,
 * windows that nobody can read.
 */
final class BundleReferences {
    private final BundleContents contents;
    private final List<Problem> problems;
    private final Names sources;
    private final Names themes;
    private final Names areas;
    private final Names actors;
    private final Names funds;
    private final Names meetings;
    private final Names codes;
    private final Map<String, String> typeByCode = new HashMap<>();

    BundleReferences(BundleContents contents, List<Problem> problems) {
        this.contents = contents;
        this.problems = problems;
        sources = Names.ids("bron", "source", problems).defineAll(contents.all("sources"));
        themes = Names.ids("thema", "theme", problems).defineAll(contents.all("themes"));
        areas = Names.ids("gebied", "area", problems).defineAll(contents.all("areas"));
        actors = Names.ids("partij", "actor", problems).defineAll(contents.all("actors"));
        funds = Names.ids("fonds", "fund", problems).defineAll(contents.all("funds"));
        meetings = Names.ids("overleg", "meeting", problems).defineAll(contents.all("meetings"));
        codes = Names.codes(problems);
        for (Located item : contents.items()) {
            String code = item.string("code");
            codes.define(item, "code", code, code);
            typeByCode.putIfAbsent(code, item.string("type"));
            List<String> aliases = item.strings("aliases");
            for (int i = 0; i < aliases.size(); i++) {
                codes.define(item, "aliases/" + i, aliases.get(i), code);
            }
        }
    }

    void check() {
        for (Located agenda : contents.agendas()) {
            sources.refer(agenda, "source");
            codes.refer(agenda, "focus");
        }
        contents.all("meetings").forEach(this::checkMeeting);
        contents.items().forEach(this::checkItem);
        contents.all("assessments").forEach(this::checkAssessment);
    }

    /** The code that a reference means, once everything has been checked. */
    String code(Located block, String key) {
        String code = codes.refer(block, key);
        if (code == null) {
            throw new IllegalStateException(block.pointer() + " was not checked");
        }
        return code;
    }

    private void checkMeeting(Located meeting) {
        sources.refer(meeting, "source");
        checkOrder(meeting);
    }

    private void checkOrder(Located range) {
        var earliest = range.dateOrNull("earliest");
        var latest = range.dateOrNull("latest");
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            problems.add(range.problem(
                    "latest",
                    "'latest' (" + latest + ") ligt voor 'earliest' (" + earliest + ").",
                    "'latest' (" + latest + ") lies before 'earliest' (" + earliest + ")."));
        }
    }

    private void checkItem(Located item) {
        sources.refer(item, "source");
        themes.refer(item, "theme");
        codes.refer(item, "supersededBy");
        List<String> named = item.strings("areas");
        for (int i = 0; i < named.size(); i++) {
            areas.refer(item, "areas/" + i, named.get(i));
        }
        checkEdges(item, "needs");
        checkEdges(item, "partOf");
        checkEdges(item, "relatesTo");
        checkEdges(item, "competesWith");
        checkGate(item);
        item.list("windows").forEach(window -> checkWindow(item, window));
        checkInvolvements(item);
        for (Located funding : item.list("fundedBy")) {
            funds.refer(funding, "fund");
            sources.refer(funding, "source");
        }
        checkTablings(item);
    }

    private void checkEdges(Located item, String kind) {
        Set<String> seen = new HashSet<>();
        for (Located edge : item.list(kind)) {
            sources.refer(edge, "source");
            String other = codes.refer(edge, "code");
            if (other == null) {
                continue;
            }
            if (other.equals(item.string("code"))) {
                problems.add(edge.problem(
                        "code",
                        other + " kan niet aan zichzelf hangen ('" + kind + "'). Noem een ander item.",
                        other + " cannot be tied to itself ('" + kind + "'). Name another item."));
            } else if (!seen.add(other)) {
                problems.add(edge.problem(
                        "code",
                        "Een tweede '" + kind + "' van " + item.string("code") + " naar " + other
                                + ". Voeg de twee samen.",
                        "A second '" + kind + "' from " + item.string("code") + " to " + other + ". Make them one."));
            }
        }
    }

    private void checkGate(Located item) {
        String gate = item.string("gate", "ALL");
        Integer count = item.integerOrNull("gateCount");
        long hard = item.list("needs").stream()
                .filter(need -> need.string("strength", "HARD").equals("HARD"))
                .count();
        if (gate.equals("AT_LEAST") && count == null) {
            problems.add(item.problem(
                    "gate",
                    "Bij AT_LEAST hoort 'gateCount': hoeveel van de harde voorwaarden vervuld moeten zijn.",
                    "AT_LEAST goes with 'gateCount': how many of the hard preconditions must be met."));
        } else if (gate.equals("AT_LEAST") && count != null && count > hard) {
            problems.add(item.problem(
                    "gateCount",
                    "'gateCount' is " + count + ", maar er zijn " + hard + " harde voorwaarden: dit kan nooit.",
                    "'gateCount' is " + count + ", but there are " + hard + " hard preconditions: it can never be."));
        } else if (!gate.equals("AT_LEAST") && count != null) {
            problems.add(item.problem(
                    "gateCount",
                    "'gateCount' hoort alleen bij de poort AT_LEAST, niet bij " + gate + ".",
                    "'gateCount' goes with the gate AT_LEAST only, not with " + gate + "."));
        }
    }

    private void checkWindow(Located item, Located window) {
        sources.refer(window, "source");
        checkOrder(window.block("start"));
        checkOrder(window.block("finish"));
        boolean byEditor = window.has("start") || window.has("finish") || window.has("flags");
        ItemType type = type(item.string("type"));
        if (byEditor || type == null || window.stringOrNull("text") == null) {
            return;
        }
        String text = window.string("text");
        boolean unreadable = WindowGrammar.read(text, type).stream()
                .anyMatch(phase -> phase.window().has(Window.Flag.UNREADABLE));
        if (unreadable) {
            problems.add(window.problem(
                    "text",
                    "In '" + text + "' is geen periode te lezen. Geef start of finish erbij, of flags: [UNDATED].",
                    "No period can be read in '" + text + "'. Add start or finish, or flags: [UNDATED]."));
        }
    }

    private static @Nullable ItemType type(String name) {
        for (ItemType type : ItemType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private void checkInvolvements(Located item) {
        Set<String> seen = new HashSet<>();
        for (Located involvement : item.list("actors")) {
            String actor = actors.refer(involvement, "actor");
            String role = involvement.string("role");
            if (actor != null && !seen.add(actor + " " + role)) {
                problems.add(involvement.problem(
                        "actor",
                        actor + " heeft de rol " + role + " hier al.",
                        actor + " has the role " + role + " here already."));
            }
        }
    }

    private void checkTablings(Located item) {
        Set<String> seen = new HashSet<>();
        for (Located tabling : item.list("tabledAt")) {
            sources.refer(tabling, "source");
            String meeting = meetings.refer(tabling, "meeting");
            if (!item.string("type").equals(ItemType.DECISION.name())) {
                problems.add(tabling.problem(
                        "Alleen een besluit (DECISION) wordt geagendeerd; " + item.string("code") + " is een "
                                + item.string("type").toLowerCase(Locale.ROOT) + ".",
                        "Only a DECISION is tabled; " + item.string("code") + " is a "
                                + item.string("type").toLowerCase(Locale.ROOT) + "."));
            } else if (meeting != null && !seen.add(meeting)) {
                problems.add(tabling.problem(
                        "meeting",
                        item.string("code") + " staat hier al voor " + meeting + ".",
                        item.string("code") + " is tabled at " + meeting + " here already."));
            }
        }
    }

    private void checkAssessment(Located assessment) {
        codes.refer(assessment, "item");
        var start = assessment.dateOrNull("actualStart");
        var finish = assessment.dateOrNull("actualFinish");
        if (start != null && finish != null && finish.isBefore(start)) {
            problems.add(assessment.problem(
                    "actualFinish",
                    "Het eind (" + finish + ") ligt voor het begin (" + start + ").",
                    "The finish (" + finish + ") lies before the start (" + start + ")."));
        }
    }
}
