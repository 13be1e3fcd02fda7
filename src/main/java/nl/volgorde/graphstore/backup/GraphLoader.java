package nl.volgorde.graphstore.backup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreBackup.Held;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;
import org.neo4j.driver.TransactionContext;

/** Puts a backup in the place of what a store holds, in one transaction. Of each node only two numbers stay in memory. */
final class GraphLoader {
    private static final int BATCH = 1_000;

    private static final String DONE = "MATCH (w:Write {restore: $restore}) RETURN count(w) AS n";
    private static final String LOCK =
            "MATCH (a:Agenda) SET a.revision = a.revision RETURN a.id AS id, a.revision AS revision";
    private static final String HELD =
            "MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock RETURN count(n) AS n";
    private static final String CLEAR = "MATCH (n) DETACH DELETE n";
    private static final String NODES = """
        UNWIND $rows AS row
        CREATE (n:$($labels)) SET n = row.properties
        RETURN row.id AS id, id(n) AS node
        """;
    private static final String BARE_NODES = NODES.replace(":$($labels)", "");
    private static final String RELATIONSHIPS = """
        UNWIND $rows AS row
        MATCH (a) WHERE id(a) = row.from
        MATCH (b) WHERE id(b) = row.to
        CREATE (a)-[r:$($type)]->(b) SET r = row.properties
        """;
    private static final String RECORD = """
        MATCH (a:Agenda {id: $agenda})
        SET a.revision = $revision
        CREATE (w:Write {agenda: $agenda, revision: $revision, by: $by, action: 'restore', at: $at,
                         restore: $restore})-[:CHANGED]->(a)
        """;

    private final TransactionContext tx;
    private final BackupReader backup;
    private final Progress progress;
    private final LongLongHashMap nodes = new LongLongHashMap();
    private final Map<List<String>, List<Map<String, Object>>> waitingNodes = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> waitingRelationships = new HashMap<>();
    private long done;

    GraphLoader(TransactionContext tx, BackupReader backup, Progress progress) {
        this.tx = tx;
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @param restore names this restore: when the connection was lost during the commit, the driver comes here again,
     *     and then finds whether the work is done
     */
    void load(String restore, boolean replace, Writer by, Clock clock) {
        if (tx.run(DONE, Map.of("restore", restore)).single().get("n").asLong() > 0) {
            return;
        }
        Map<String, Long> revisions = new HashMap<>();
        tx.run(LOCK)
                .list()
                .forEach(row -> revisions.put(
                        row.get("id").asString(), row.get("revision").asLong()));
        long held = tx.run(HELD).single().get("n").asLong();
        if (held > 0 && !replace) {
            throw notEmpty(held, revisions.keySet());
        }
        tx.run(CLEAR).consume();
        backup.nodes(this::take);
        waitingNodes.forEach(this::create);
        backup.relationships(this::take);
        waitingRelationships.forEach(this::connect);
        for (Held agenda : backup.manifest().agendas()) {
            long revision = Math.max(agenda.revision(), revisions.getOrDefault(agenda.id(), 0L)) + 1;
            tx.run(
                            RECORD,
                            Map.of(
                                    "agenda", agenda.id(),
                                    "revision", revision,
                                    "by", by.name(),
                                    "at", clock.instant().atZone(ZoneOffset.UTC),
                                    "restore", restore))
                    .consume();
        }
    }

    private static StoreException notEmpty(long held, Set<String> agendas) {
        String ids = agendas.isEmpty()
                ? "-"
                : String.join(", ", agendas.stream().sorted().toList());
        return new StoreException.WriteRefused(new Text(
                "De opslag is niet leeg: er staan " + held + " knopen in (agenda: " + ids
                        + "). Met --replace komt de back-up voor dat alles in de plaats. Er is niets veranderd.",
                "The store is not empty: it holds " + held + " nodes (agenda: " + ids
                        + "). Say --replace to put the backup in the place of all that. Nothing was changed."));
    }

    private void take(BackupReader.Node node) {
        List<Map<String, Object>> rows = waitingNodes.computeIfAbsent(node.labels(), _ -> new ArrayList<>());
        rows.add(Map.of("id", node.id(), "properties", node.properties()));
        if (rows.size() >= BATCH) {
            create(node.labels(), rows);
        }
    }

    private void create(List<String> labels, List<Map<String, Object>> rows) {
        tx.run(labels.isEmpty() ? BARE_NODES : NODES, Map.of("labels", labels, "rows", rows))
                .list()
                .forEach(
                        row -> nodes.put(row.get("id").asLong(), row.get("node").asLong()));
        advance(rows);
    }

    private void take(BackupReader.Relationship relationship) {
        List<Map<String, Object>> rows =
                waitingRelationships.computeIfAbsent(relationship.type(), _ -> new ArrayList<>());
        rows.add(Map.of(
                "from", nodes.get(relationship.from()),
                "to", nodes.get(relationship.to()),
                "properties", relationship.properties()));
        if (rows.size() >= BATCH) {
            connect(relationship.type(), rows);
        }
    }

    private void connect(String type, List<Map<String, Object>> rows) {
        tx.run(RELATIONSHIPS, Map.of("type", type, "rows", rows)).consume();
        advance(rows);
    }

    private void advance(List<Map<String, Object>> rows) {
        done += rows.size();
        rows.clear();
        progress.at(done, Math.max(1, backup.manifest().records()));
    }
}
