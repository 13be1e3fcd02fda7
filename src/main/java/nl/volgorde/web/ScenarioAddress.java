package nl.volgorde.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.volgorde.model.ScenarioText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A scenario as it stands in the address of the what-if page, so that it can be mailed: repeatable parameters, each
 * one change.
 *
 * @param target the item that the scenario is about
 * @param changes in the order of their kinds
 * @param from the saved scenario that it was made from, or null
 */
record ScenarioAddress(
        String target, List<Change> changes, @Nullable Origin from) {
    /** The kinds of change, as parameters. */
    static final List<String> KINDS = ScenarioText.kinds();

    ScenarioAddress {
        changes = List.copyOf(changes);
    }

    /** One change, as {@link ScenarioText} has it. */
    record Change(String kind, String text) {}

    /** A saved scenario, in a version. */
    record Origin(String name, long version) {
        static @Nullable Origin of(MultiValueMap<String, String> parameters) {
            String name = parameters.getFirst("from");
            String version = parameters.getFirst("version");
            return name == null || name.isBlank() || version == null || !version.matches("\\d{1,18}")
                    ? null
                    : new Origin(name, Long.parseLong(version));
        }
    }

    static ScenarioAddress of(String target, MultiValueMap<String, String> parameters, @Nullable Origin from) {
        return new ScenarioAddress(target, List.of(), from).and(parameters);
    }

    /** With the changes of a scenario or an address, by kind, after its own. */
    ScenarioAddress and(Map<String, List<String>> more) {
        List<Change> all = new ArrayList<>();
        for (String kind : KINDS) {
            changes.stream().filter(change -> change.kind().equals(kind)).forEach(all::add);
            more.getOrDefault(kind, List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .forEach(text -> all.add(new Change(kind, text.strip())));
        }
        return new ScenarioAddress(target, all, from);
    }

    ScenarioAddress with(Change change) {
        return and(Map.of(change.kind(), List.of(change.text())));
    }

    ScenarioAddress without(Change change) {
        List<Change> fewer = new ArrayList<>(changes);
        fewer.remove(change);
        return new ScenarioAddress(target, fewer, from);
    }

    /** Only the changes that meet a condition. */
    ScenarioAddress only(Predicate<Change> wanted) {
        return new ScenarioAddress(target, changes.stream().filter(wanted).toList(), from);
    }

    ScenarioText text() {
        return ScenarioText.of(kind -> changes.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::text)
                .toList());
    }

    /** The parameters that say this scenario, in order. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        parameters.add(Map.entry("target", target));
        changes.forEach(change -> parameters.add(Map.entry(change.kind(), change.text())));
        if (from != null) {
            parameters.add(Map.entry("from", from.name()));
            parameters.add(Map.entry("version", Long.toString(from.version())));
        }
        return parameters;
    }

    /** The page with this scenario, in the agenda, data date and language of another page. */
    String on(Page page) {
        return page.with(
                page.to("/what-if"),
                parameters().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }
}
