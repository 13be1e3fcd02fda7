package nl.volgorde.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Nearest;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions that are kept in {@code cypher/queries}. */
@Component
public class SavedQueries {
    private static final int SUGGESTIONS = 3;

    private final Map<String, SavedQuery> byName = new LinkedHashMap<>();

    public SavedQueries() {
        CypherFiles.read("cypher/queries", SavedQueryFile::parse).stream()
                .sorted(Comparator.comparing(SavedQuery::name))
                .forEach(query -> byName.put(query.name(), query));
    }

    /** All of them, by name. */
    public List<SavedQuery> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The query with this name.
     *
     * @throws QueryProblem.Unknown when there is none
     */
    public SavedQuery named(String name) {
        SavedQuery query = byName.get(name);
        if (query == null) {
            String nearest = String.join(", ", Nearest.to(name, byName.keySet(), SUGGESTIONS));
            throw new QueryProblem.Unknown(new Text(
                    "Geen bewaarde vraag '" + name + "'. Misschien bedoelt u: " + nearest + ".",
                    "No saved query '" + name + "'. Maybe you mean: " + nearest + "."));
        }
        return query;
    }

    /**
     * A query's parameters from text, defaults filled in.
     *
     * @throws QueryProblem.WrongParameter when one is missing, unknown or of another type
     */
    static Map<String, Object> parameters(SavedQuery query, Map<String, String> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            @Nullable String text = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (text == null) {
                throw new QueryProblem.WrongParameter(new Text(
                        "Parameter " + parameter.name() + " ontbreekt.",
                        "Parameter " + parameter.name() + " is missing."));
            }
            values.put(parameter.name(), parameter.read(text));
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new QueryProblem.WrongParameter(new Text(
                        "Vraag " + query.name() + " kent geen parameter " + name + "; wel: " + values.keySet() + ".",
                        "Query " + query.name() + " has no parameter " + name + "; it has: " + values.keySet() + "."));
            }
        }
        return values;
    }
}
