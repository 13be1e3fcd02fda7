package nl.volgorde.graphstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Text;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Preconditions on their way into the graph: by target with the list of its edges, ends by the numbers that the store gave
 * its items, properties in the order of the statement {@code preconditions} of {@code write.cypher}. There are four times as
 * many of them as items, so that what one costs is what an import costs.
 */
final class PreconditionRows {
    /** The number of no node: an edge to an item that is not there does not come to be, and is missed when counted. */
    private static final long NOBODY = -1;

    private final Map<String, Long> numbers;

    private PreconditionRows(Map<String, Long> numbers) {
        this.numbers = numbers;
    }

    /**
     * Looks the items at either end up, each once.
     *
     * @param agenda as a parameter of the statements
     */
    static PreconditionRows in(SimpleQueryRunner tx, Map<String, Object> agenda, List<Precondition> preconditions) {
        List<String> codes = codes(preconditions);
        Map<String, Long> numbers = new HashMap<>();
        for (int from = 0; from < codes.size(); from += ProgrammeWriter.BATCH) {
            List<String> part = codes.subList(from, Math.min(codes.size(), from + ProgrammeWriter.BATCH));
            Record found = tx.run(ProgrammeWriter.CYPHER.statement("numbers"), Map.of("agenda", agenda, "rows", part))
                    .single();
            for (int i = 0; i < found.get("code").size(); i++) {
                numbers.put(
                        found.get("code").get(i).asString(),
                        found.get("id").get(i).asLong());
            }
        }
        return new PreconditionRows(numbers);
    }

    private static List<String> codes(List<Precondition> preconditions) {
        return preconditions.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .distinct()
                .map(ItemCode::value)
                .toList();
    }

    List<Map<String, Object>> rows(List<Precondition> preconditions) {
        Map<ItemCode, List<Precondition>> byTarget = preconditions.stream()
                .collect(Collectors.groupingBy(Precondition::to, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> rows = new ArrayList<>();
        byTarget.forEach((target, edges) -> rows.add(Map.of(
                "to", number(target), "edges", edges.stream().map(this::values).toList())));
        return rows;
    }

    private List<Object> values(Precondition edge) {
        Text reason = edge.grounds().reason();
        return Arrays.asList(
                number(edge.from()),
                edge.link().name(),
                edge.lagDays(),
                edge.strength().name(),
                edge.grounds().basis().name(),
                reason.nl(),
                reason.en(),
                edge.grounds().provenance().source(),
                edge.grounds().provenance().ref());
    }

    private long number(ItemCode code) {
        return numbers.getOrDefault(code.value(), NOBODY);
    }
}
