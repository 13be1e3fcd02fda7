package nl.volgorde.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.volgorde.answers.LeverageAnswer;
import nl.volgorde.model.Item;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.web.ScenarioAddress.Change;
import org.springframework.util.MultiValueMap;

/**
 * The dials of the what-if page: slip and status of the items that the scenario changes already, and of those that
 * gain most. What they are turned to comes as {@code slip-of.RI 1=180} and {@code status-of.MR 1=DONE}, and takes the
 * place of what the scenario says of that item.
 */
final class ScenarioDials {
    /** More of them on one page nobody oversees; anything else is changed by the form below them. */
    private static final int MOST = 8;

    private static final String SLIP = "slip";
    private static final String STATUS = "status";
    private static final String OF = "-of.";
    private static final int WEEK = 7;

    private final Programme programme;

    ScenarioDials(Programme programme) {
        this.programme = programme;
    }

    /**
     * An item to turn.
     *
     * @param days how late, as it stands in the scenario; empty when it says nothing of that
     * @param status name of the status in the scenario; empty when it says nothing of that
     */
    record Dial(String code, String title, String days, String status) {}

    /** Whether a form says how the dials stand. */
    static boolean areIn(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(name -> isOf(SLIP, name) || isOf(STATUS, name));
    }

    private static boolean isOf(String kind, String name) {
        return name.startsWith(kind + OF);
    }

    /** A scenario with the dials as a form says; blank, and no days at all, take a change away. */
    ScenarioAddress turned(ScenarioAddress scenario, MultiValueMap<String, String> parameters) {
        ScenarioAddress turned = scenario;
        for (String name : parameters.keySet()) {
            String value =
                    Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
            if (isOf(SLIP, name)) {
                turned = with(turned, SLIP, name, value.matches("[+-]?0*") ? "" : value + "d");
            } else if (isOf(STATUS, name)) {
                turned = with(turned, STATUS, name, value);
            }
        }
        return turned;
    }

    private ScenarioAddress with(ScenarioAddress scenario, String kind, String name, String value) {
        String code = name.substring(kind.length() + OF.length());
        ScenarioAddress without = scenario.only(
                change -> !change.kind().equals(kind) || !code(change).equals(code));
        return value.isEmpty() ? without : without.with(new Change(kind, code + "=" + value));
    }

    /** The code of the item that a change of a slip or status is about, as the programme writes it. */
    private String code(Change change) {
        String typed = change.text()
                .substring(0, Math.max(0, change.text().lastIndexOf('=')))
                .strip();
        return programme.find(typed).map(item -> item.code().value()).orElse(typed);
    }

    /** The dials to show: first what the scenario turned, then what gains most. */
    List<Dial> of(ScenarioAddress scenario, LeverageAnswer leverage, Language language) {
        Map<String, Dial> dials = new LinkedHashMap<>();
        for (Change change : scenario.changes()) {
            if (change.kind().equals(SLIP) || change.kind().equals(STATUS)) {
                programme
                        .find(code(change))
                        .ifPresent(item ->
                                dials.computeIfAbsent(item.code().value(), _ -> dial(item, scenario, language)));
            }
        }
        for (LeverageAnswer.Lever lever : leverage.items()) {
            if (dials.size() >= MOST) {
                break;
            }
            dials.computeIfAbsent(lever.code(), code -> new Dial(code, lever.title(), "", ""));
        }
        return new ArrayList<>(dials.values());
    }

    private Dial dial(Item item, ScenarioAddress scenario, Language language) {
        String code = item.code().value();
        return new Dial(
                code, item.title().in(language), days(value(scenario, SLIP, code)), value(scenario, STATUS, code));
    }

    private String value(ScenarioAddress scenario, String kind, String code) {
        return scenario.changes().stream()
                .filter(change -> change.kind().equals(kind) && code(change).equals(code))
                .map(change -> change.text()
                        .substring(change.text().lastIndexOf('=') + 1)
                        .strip())
                .reduce("", (_, last) -> last);
    }

    private static String days(String slip) {
        String number = slip.replaceFirst("[dDwW]$", "").strip();
        if (number.matches("[+-]?\\d{1,5}") && slip.toLowerCase(Locale.ROOT).endsWith("w")) {
            return Integer.toString(Integer.parseInt(number) * WEEK);
        }
        return number;
    }
}
