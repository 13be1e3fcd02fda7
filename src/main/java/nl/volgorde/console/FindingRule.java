package nl.volgorde.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;
import nl.volgorde.model.Text;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * A rule of the linter in Cypher. Each row is a finding, and has the columns {@code items} (codes), {@code sources}
 * (maps with {@code source} and {@code ref}), {@code key} where one item can have several findings, and whatever the
 * sentences name in braces.
 *
 * @param name the file's name without extension
 */
record FindingRule(
        String name, Severity severity, Text message, Text advice, List<QueryParameter> parameters, String cypher) {
    private static final Set<String> KEYS = Set.of("severity", "message-nl", "message-en", "advice-nl", "advice-en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    FindingRule {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a file of {@code cypher/findings}.
     *
     * @throws IllegalArgumentException naming the file and what its header lacks
     */
    static FindingRule parse(String name, String content) {
        QueryHeader header = QueryHeader.read("rule " + name, content, KEYS);
        return new FindingRule(
                name,
                Severity.valueOf(header.value("severity")),
                header.text("message"),
                header.text("advice"),
                header.parameters(),
                content);
    }

    /** The values of the rule's parameters: those given, and the defaults of the others. */
    Map<String, Object> values(Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (QueryParameter parameter : parameters) {
            Object value = given.get(parameter.name());
            values.put(parameter.name(), value == null ? parameter.readDefault() : value);
        }
        return values;
    }

    Finding finding(Record row) {
        List<ItemCode> items = row.get("items").asList(code -> ItemCode.of(code.asString()));
        List<Provenance> sources = new ArrayList<>();
        for (Value source : row.get("sources").values()) {
            Provenance provenance = new Provenance(
                    source.get("source").asString(), source.get("ref").asString());
            if (!sources.contains(provenance)) {
                sources.add(provenance);
            }
        }
        Value key = row.get("key");
        return new Finding(
                Finding.id(name, items, key.isNull() ? null : key.asString()),
                name,
                severity,
                items,
                sources,
                filled(message, row),
                filled(advice, row));
    }

    private static Text filled(Text sentence, Record row) {
        return new Text(filled(sentence.in(Language.NL), row), filled(sentence.in(Language.EN), row));
    }

    private static String filled(String sentence, Record row) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(words(row.get(place.group(1)))));
    }

    private static String words(Value value) {
        if (value.hasType(TypeSystem.getDefault().LIST())) {
            return value.asList(FindingRule::words).stream().distinct().collect(Collectors.joining(", "));
        }
        return value.asObject().toString();
    }
}
