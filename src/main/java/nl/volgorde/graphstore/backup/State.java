package nl.volgorde.graphstore.backup;

import java.util.List;
import nl.volgorde.model.StoreBackup.Held;
import org.neo4j.driver.TransactionContext;

/**
 * The revisions of a store at one moment. Every write raises a revision in its own transaction: what was read between
 * two equal states was read at one state.
 */
record State(List<Held> agendas, List<Manifest.Version> schema) {
    private static final String AGENDAS =
            "MATCH (a:Agenda) RETURN a.id AS id, a.edition AS edition, a.revision AS revision ORDER BY id";
    private static final String SCHEMA = """
        MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
        RETURN m.version AS version, m.checksum AS checksum ORDER BY toInteger(m.version)
        """;

    static State read(TransactionContext tx) {
        return new State(
                tx.run(AGENDAS)
                        .list(row -> new Held(
                                row.get("id").asString(),
                                row.get("edition").asString(),
                                row.get("revision").asLong())),
                tx.run(SCHEMA)
                        .list(row -> new Manifest.Version(
                                row.get("version").asString(),
                                row.get("checksum").asString())));
    }
}
