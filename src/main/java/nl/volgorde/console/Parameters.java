package nl.volgorde.console;

import java.util.HashMap;
import java.util.Map;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;

/** The values that somebody gives with a query of their own. */
final class Parameters {
    private Parameters() {}

    /**
     * The values as the driver takes them.
     *
     * @throws QueryProblem.WrongParameter naming the first that Cypher has no type for
     */
    static Map<String, Object> checked(Map<String, ?> given) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, ?> parameter : given.entrySet()) {
            values.put(parameter.getKey(), checked(parameter.getKey(), parameter.getValue()));
        }
        return values;
    }

    private static Object checked(String name, @Nullable Object value) {
        try {
            return Values.value(value);
        } catch (ClientException e) {
            throw new QueryProblem.WrongParameter(new Text(
                    "Parameter " + name + ": een waarde van deze soort of grootte kan niet.",
                    "Parameter " + name + ": a value of this kind or size is not possible."));
        }
    }
}
