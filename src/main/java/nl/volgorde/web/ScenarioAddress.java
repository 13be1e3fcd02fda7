package nl.volgorde.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.ScenarioText;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * A scenario as it stands in the address of the what-if page, so that it can be mailed: repeatable parameters, each
 * one change.
 *
 * @param target the item that the scenario is about
 * @param changes in the order of their kinds
 */
record ScenarioAddress(String target, List<Change> changes) {
    /** The kinds of change, as parameters. */
    static final List<String> KINDS = ScenarioText.kinds();

    ScenarioAddress {
        changes = List.copyOf(changes);
    }

    /** One change, as {@link ScenarioText} reads it. */
    record Change(String kind, String text) {}

    static ScenarioAddress of(String target, MultiValueMap<String, String> parameters) {
        List<Change> changes = new ArrayList<>();
        for (String kind : KINDS) {
            parameters.getOrDefault(kind, List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .forEach(text -> changes.add(new Change(kind, text.strip())));
        }
        return new ScenarioAddress(target, changes);
    }

    ScenarioAddress with(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new ScenarioAddress(target, more);
    }

    ScenarioAddress without(Change change) {
        List<Change> fewer = new ArrayList<>(changes);
        fewer.remove(change);
        return new ScenarioAddress(target, fewer);
    }

    ScenarioText text() {
        return ScenarioText.of(this::texts);
    }

    private List<String> texts(String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::text)
                .toList();
    }

    /** The page with this scenario, in the agenda, data date and language of another page. */
    String on(Page page) {
        String start = page.to("/what-if");
        StringBuilder address = new StringBuilder(start)
                .append(start.contains("?") ? '&' : '?')
                .append("target=")
                .append(encoded(target));
        changes.forEach(
                change -> address.append('&').append(change.kind()).append('=').append(encoded(change.text())));
        return address.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
