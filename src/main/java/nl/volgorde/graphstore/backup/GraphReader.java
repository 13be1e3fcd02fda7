package nl.volgorde.graphstore.backup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.volgorde.model.Progress;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Streams a whole graph into a backup. Of each node only its number stays in memory. */
final class GraphReader {
    private static final String COUNT = "RETURN COUNT { () } + COUNT { ()-->() } AS records";
    private static final String NODES =
            "MATCH (n) RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties";
    private static final String RELATIONSHIPS = """
        MATCH (a)-[r]->(b)
        RETURN id(a) AS start, type(r) AS type, id(b) AS end, properties(r) AS properties
        """;

    private final TransactionContext tx;
    private final BackupWriter writer;
    private final Progress progress;
    private long done;

    GraphReader(TransactionContext tx, BackupWriter writer, Progress progress) {
        this.tx = tx;
        this.writer = writer;
        this.progress = progress;
    }

    /** Reads everything; false when a relationship has come since the nodes were read. */
    boolean read() throws IOException {
        long total = Math.max(1, tx.run(COUNT).single().get("records").asLong());
        LongHashSet ids = new LongHashSet();
        writer.begin(Manifest.NODES);
        Result nodes = tx.run(NODES);
        while (nodes.hasNext()) {
            Record row = nodes.next();
            ids.add(row.get("id").asLong());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", row.get("id").asLong());
            line.put(
                    "labels",
                    row.get("labels").asList(Value::asString).stream().sorted().toList());
            line.put("properties", properties(row));
            writer.line(line);
            progress.at(++done, total);
        }
        writer.end();
        writer.begin(Manifest.RELATIONSHIPS);
        boolean whole = true;
        Result relationships = tx.run(RELATIONSHIPS);
        while (relationships.hasNext()) {
            Record row = relationships.next();
            long from = row.get("start").asLong();
            long to = row.get("end").asLong();
            whole &= ids.contains(from) && ids.contains(to);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("from", from);
            line.put("type", row.get("type").asString());
            line.put("to", to);
            line.put("properties", properties(row));
            writer.line(line);
            progress.at(++done, total);
        }
        writer.end();
        return whole;
    }

    private static Map<String, Object> properties(Record row) {
        Map<String, Object> properties = new TreeMap<>();
        row.get("properties").asMap().forEach((name, value) -> properties.put(name, TypedJson.encode(value)));
        return properties;
    }
}
