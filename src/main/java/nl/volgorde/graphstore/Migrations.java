package nl.volgorde.graphstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.graphstore.backup.Neo4jBackup;
import nl.volgorde.model.StoreException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema of a store up to this program's, with the file conventions of neo4j-migrations: each file once, in
 * order, chained by {@code MIGRATED_TO} from a baseline, under a lock, never edited after release.
 *
 * <p>Each file runs in one transaction. Neo4j does not mix schema and data in one, so that it was run is recorded in
 * the next: files must bear being run twice ({@code IF NOT EXISTS}), for the case that the program is killed in between.
 *
 * <p>The lock is a node that an open transaction has written: the database itself lets go of it when this process dies,
 * so that there is never a lock to clear by hand.
 */
final class Migrations implements Neo4jBackup.Schema {
    private static final CypherFile CYPHER = CypherFile.read("migrations.cypher");

    private final Driver driver;
    private final String database;
    private final Clock clock;
    private final List<MigrationFile> files;

    Migrations(Driver driver, String database, Clock clock, List<MigrationFile> files) {
        this.driver = driver;
        this.database = database;
        this.clock = clock;
        this.files = files.stream()
                .sorted(Comparator.comparingLong(MigrationFile::number))
                .toList();
    }

    /** The migrations on the class path, under {@code cypher/migrations}. */
    static List<MigrationFile> bundled() {
        try {
            Resource[] resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath:cypher/migrations/V*.cypher");
            return Arrays.stream(resources).map(Migrations::file).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the migrations cannot be listed", e);
        }
    }

    private static MigrationFile file(Resource resource) {
        String name = resource.getFilename();
        try {
            return MigrationFile.of(name == null ? "?" : name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the migration " + name + " cannot be read", e);
        }
    }

    /**
     * Runs what has not been run.
     *
     * @throws StoreException.SchemaMismatch when the store was written by a newer program, or a file was changed
     */
    void apply() {
        try (Session session = driver.session(SessionConfig.forDatabase(database))) {
            if (missing(session).isEmpty()) {
                return;
            }
            for (String statement : List.of("constraint", "lock-constraint", "baseline")) {
                session.executeWriteWithoutResult(
                        tx -> tx.run(CYPHER.statement(statement)).consume());
            }
            try (Session guard = driver.session(SessionConfig.forDatabase(database));
                    Transaction lock = guard.beginTransaction()) {
                // Another instance that starts at this moment waits here, and then finds nothing missing.
                lock.run(CYPHER.statement("lock")).consume();
                for (MigrationFile file : missing(session)) {
                    run(session, file);
                }
                lock.rollback();
            }
        } catch (Neo4jException e) {
            throw new StoreException.Unreachable(
                    "The schema cannot be brought up to date (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        files.forEach(file -> checksums.put(file.version(), file.checksum()));
        return checksums;
    }

    @Override
    public void bringUpToDate() {
        apply();
    }

    private List<MigrationFile> missing(Session session) {
        List<Applied> applied =
                session.executeRead(tx -> tx.run(CYPHER.statement("applied")).list(Applied::of));
        check(applied);
        return files.subList(applied.size(), files.size());
    }

    private void check(List<Applied> applied) {
        for (int i = 0; i < applied.size(); i++) {
            Applied stored = applied.get(i);
            if (i >= files.size()) {
                throw new StoreException.SchemaMismatch("The store was written by a newer version of Volgorde: it has"
                        + " migration " + stored.version() + ", and this one knows up to "
                        + files.getLast().version() + ". Install the newer version.");
            }
            MigrationFile file = files.get(i);
            if (!file.version().equals(stored.version()) || !file.checksum().equals(stored.checksum())) {
                throw new StoreException.SchemaMismatch("The store ran migration " + stored.version() + " (checksum "
                        + stored.checksum() + "), where this program has " + file.source() + " (checksum "
                        + file.checksum() + "). A released migration is never changed: use the program that wrote the"
                        + " store, or another store.");
            }
        }
    }

    private void run(Session session, MigrationFile file) {
        try {
            session.executeWriteWithoutResult(tx ->
                    file.statements().forEach(statement -> tx.run(statement).consume()));
        } catch (ClientException e) {
            throw new StoreException.Unreachable(
                    "The schema cannot be brought up to date: " + file.source() + " failed (" + e.getMessage() + ").",
                    e);
        }
        session.executeWriteWithoutResult(tx -> tx.run(
                        CYPHER.statement("record"),
                        Map.of(
                                "version", file.version(),
                                "description", file.description(),
                                "source", file.source(),
                                "checksum", file.checksum(),
                                "at", clock.instant().atZone(ZoneOffset.UTC)))
                .consume());
    }

    /** A migration that the store has run. */
    private record Applied(String version, String checksum) {
        static Applied of(Record row) {
            return new Applied(
                    row.get("version").asString(), row.get("checksum").asString());
        }
    }
}
