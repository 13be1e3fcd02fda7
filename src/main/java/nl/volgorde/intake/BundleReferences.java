package nl.volgorde.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.volgorde.model.ItemType;

/**
 * What the schema cannot see: names that are there twice or not at all, edges that cannot be, gates that cannot open;
 * dates are left to {@link BundleDates}.
 */
final class BundleReferences {
    private final BundleContents contents;
    private final List<Problem> problems;
    private final BundleDates dates;
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
        dates = new BundleDates(problems);
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
            dates.checkCalendar(agenda.block("calendar"));
        }
        contents.all("meetings").forEach(this::checkMeeting);
        contents.items().forEach(this::checkItem);
        contents.all("assessments").forEach(this::checkAssessment);
        checkWaivers();
    }

    /** The code that a reference means, once everything has been checked. */
    String code(Located block, String key) {
        String code = codes.refer(block, key);
        if (code == null) {
            throw new IllegalStateException(block.pointer() + " was not checked");
        }
        return code;
    }

    /** The type of the item with this code, once everything has been checked. */
    ItemType type(String code) {
        return ItemType.valueOf(Objects.requireNonNull(typeByCode.get(code), code));
    }

    private void checkMeeting(Located meeting) {
        sources.refer(meeting, "source");
        dates.checkOrder(meeting);
    }

    private void checkItem(Located item) {
        sources.refer(item, "source");
        themes.refer(item, "theme");
        checkSuccessor(item);
        Set<String> named = new HashSet<>();
        List<String> areaIds = item.strings("areas");
        for (int i = 0; i < areaIds.size(); i++) {
            String area = areas.refer(item, "areas/" + i, areaIds.get(i));
            if (area != null && !named.add(area)) {
                problems.add(item.problem("areas/" + i, area + " staat hier al.", area + " stands here already."));
            }
        }
        checkEdges(item, "needs");
        checkEdges(item, "partOf");
        checkEdges(item, "relatesTo");
        checkEdges(item, "competesWith");
        checkGate(item);
        for (Located window : item.list("windows")) {
            sources.refer(window, "source");
            dates.checkWindow(item, window);
        }
        checkInvolvements(item);
        checkFundings(item);
        checkTablings(item);
        checkDifferences(item);
    }

    private void checkDifferences(Located item) {
        Set<String> subjects = new HashSet<>();
        for (Located difference : item.list("differences")) {
            if (!subjects.add(difference.string("subjectNl"))) {
                problems.add(difference.problem(
                        "subjectNl",
                        "Over '" + difference.string("subjectNl") + "' staat hier al iets. Voeg de twee samen.",
                        "Something on '" + difference.string("subjectNl") + "' stands here already. Make them one."));
            }
            Set<String> values = new HashSet<>();
            for (Located value : difference.list("values")) {
                sources.refer(value, "source");
                if (!values.add(value.string("value"))) {
                    problems.add(value.problem(
                            "value",
                            "'" + value.string("value") + "' staat hier al; alleen wat verschilt hoort hier.",
                            "'" + value.string("value") + "' stands here already; only what differs belongs here."));
                }
            }
        }
    }

    private void checkWaivers() {
        Set<String> findings = new HashSet<>();
        for (Located waiver : contents.all("waivers")) {
            String finding = waiver.string("finding");
            if (!findings.add(finding)) {
                problems.add(waiver.problem(
                        "finding",
                        "Van bevinding " + finding + " is hier al afgezien. Voeg de twee samen.",
                        "Finding " + finding + " is waived here already. Make them one."));
            }
        }
    }

    private void checkSuccessor(Located item) {
        String successor = codes.refer(item, "supersededBy");
        if (successor != null && successor.equals(item.string("code"))) {
            problems.add(item.problem(
                    "supersededBy",
                    successor + " kan zichzelf niet opvolgen. Noem een ander item.",
                    successor + " cannot succeed itself. Name another item."));
        }
    }

    private void checkFundings(Located item) {
        Set<String> seen = new HashSet<>();
        for (Located funding : item.list("fundedBy")) {
            sources.refer(funding, "source");
            String fund = funds.refer(funding, "fund");
            if (fund != null && !seen.add(fund + " " + funding.integerOrNull("year"))) {
                problems.add(funding.problem(
                        "fund",
                        "Geld uit " + fund + " voor dit jaar staat hier al. Voeg de twee samen.",
                        "Money from " + fund + " for this year stands here already. Make them one."));
            }
        }
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
        dates.checkAssessment(assessment);
    }
}
