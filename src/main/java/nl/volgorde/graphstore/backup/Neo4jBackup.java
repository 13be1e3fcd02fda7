package nl.volgorde.graphstore.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.StoreFailures;
import nl.volgorde.model.Text;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.NestedExceptionUtils;

/** Backups of any Neo4j over the driver, the embedded one included. */
public final class Neo4jBackup implements StoreBackup {
    /** Reads that are given up because somebody wrote, before writers are made to wait. */
    private static final int FREE_ATTEMPTS = 3;

    private static final String LOCK = "MATCH (a:Agenda) SET a.revision = a.revision";

    private final Driver driver;
    private final String database;
    private final Clock clock;
    private final Schema schema;
    private final StoreFailures failures;

    /** Makes backups of this database. */
    public Neo4jBackup(Driver driver, String database, Clock clock, Schema schema, StoreFailures failures) {
        this.driver = driver;
        this.database = database;
        this.clock = clock;
        this.schema = schema;
        this.failures = failures;
    }

    /** The versions of the schema that this program knows. */
    public interface Schema {
        /** The checksums of the migrations by version, in order. */
        Map<String, String> checksums();

        /** Runs the migrations that the store has not run. */
        void bringUpToDate();
    }

    @Override
    public Contents backup(Path out, Progress progress) {
        Path target = out.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            // What a programme knows is its owner's: nobody else may read the file, from its first byte on.
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest = answered(() -> read(draft, progress));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest.contents();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException.Unreachable(
                    "The backup " + out + " cannot be written ("
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage() + ").",
                    e);
        } finally {
            discard(draft);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new StoreException.Unreachable("The file " + draft + " cannot be removed (" + e + ").", e);
        }
    }

    private Manifest read(Path draft, Progress progress) {
        try (Session session = session()) {
            for (int attempt = 1; attempt <= FREE_ATTEMPTS; attempt++) {
                Optional<Manifest> whole = session.executeRead(tx -> copy(tx, draft, progress));
                if (whole.isPresent()) {
                    return whole.get();
                }
            }
            return session.executeWrite(tx -> {
                        // With every agenda locked, writers wait until the end of this read.
                        tx.run(LOCK).consume();
                        return copy(tx, draft, progress);
                    })
                    .orElseThrow(() -> new StoreException.Unreachable(
                            "The store is being changed all the time; try again in a moment.", null));
        }
    }

    /** Empty when somebody wrote in the meantime. */
    private Optional<Manifest> copy(TransactionContext tx, Path draft, Progress progress) {
        State before = State.read(tx);
        try (BackupWriter writer = new BackupWriter(draft)) {
            if (!new GraphReader(tx, writer, progress).read() || !State.read(tx).equals(before)) {
                return Optional.empty();
            }
            return Optional.of(writer.finish(clock.instant().toString(), before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Contents restore(Path file, boolean replace, Writer by, Progress progress) {
        try (BackupReader reader = BackupReader.open(file)) {
            checkSchema(file, reader.manifest());
            String id = UUID.randomUUID().toString();
            answered(() -> {
                try (Session session = session()) {
                    session.executeWriteWithoutResult(
                            tx -> new GraphLoader(tx, reader, progress).load(id, replace, by, clock));
                    return id;
                }
            });
            // A backup of an older program brings its older schema along.
            schema.bringUpToDate();
            return reader.manifest().contents();
        }
    }

    private void checkSchema(Path file, Manifest manifest) {
        List<Map.Entry<String, String>> known = List.copyOf(schema.checksums().entrySet());
        for (int i = 0; i < manifest.schema().size(); i++) {
            Manifest.Version version = manifest.schema().get(i);
            if (i >= known.size() || !known.get(i).equals(Map.entry(version.version(), version.checksum()))) {
                String which = version.version() + " (checksum " + version.checksum() + ")";
                throw new StoreException.WriteRefused(new Text(
                        "De back-up " + file + " is van een nieuwer of ander programma: migratie " + which
                                + " kent dit programma niet. Gebruik het programma dat de back-up maakte."
                                + " Er is niets veranderd.",
                        "The backup " + file + " was made by a newer or another program: this one does not have"
                                + " migration " + which + ". Use the program that made it. Nothing was changed."));
            }
        }
    }

    private Session session() {
        return driver.session(SessionConfig.forDatabase(database));
    }

    private <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (Neo4jException e) {
            if (e.code() != null && e.code().contains("MemoryPoolOutOfMemory")) {
                throw new StoreException.Unreachable(
                        "The store has too little memory for this in one transaction; nothing was changed. Raise"
                                + " db.memory.transaction.max and the heap of the Neo4j, or -Xmx of this program.",
                        e);
            }
            if (e instanceof ClientException) {
                throw new StoreException.WriteRefused(
                        "The store refused this: " + e.getMessage() + ". Nothing was changed.", e);
            }
            throw failures.told(e);
        }
    }
}
