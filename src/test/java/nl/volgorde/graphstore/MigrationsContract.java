package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What the migrations must do wherever the store lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MigrationsContract {
    private static final Clock CLOCK = Clock.system(ZoneId.of("UTC"));

    private TestStore opened;

    /** Opens an empty store. */
    abstract TestStore open();

    @BeforeAll
    void openStore() {
        opened = open();
    }

    @AfterAll
    void closeStore() {
        if (opened != null) {
            opened.close();
        }
    }

    private Driver driver() {
        return opened.driver();
    }

    private Migrations migrations(List<MigrationFile> files) {
        return new Migrations(driver(), "neo4j", CLOCK, files);
    }

    private long count(String cypher) {
        try (Session session = driver().session()) {
            return session.run(cypher + " RETURN count(*) AS n")
                    .single()
                    .get("n")
                    .asLong();
        }
    }

    @Test
    void runsMigrationsOnceAndRefusesAStoreOfAnotherVersion() {
        List<MigrationFile> files = Migrations.bundled();
        migrations(files).apply();
        migrations(files).apply();
        assertThat(count("MATCH (:__Neo4jMigration)-[:MIGRATED_TO]->()")).isEqualTo(files.size());
        assertThat(count("MATCH (:__Neo4jMigrationsLock)")).isZero();
        List<MigrationFile> older = files.subList(0, files.size() - 1);
        assertThatThrownBy(() -> migrations(older).apply())
                .isInstanceOf(StoreException.SchemaMismatch.class)
                .hasMessageContaining("newer");
        List<MigrationFile> changed = new ArrayList<>(files);
        changed.set(0, MigrationFile.of("V001__Create_constraints.cypher", "RETURN 1;\n"));
        assertThatThrownBy(() -> migrations(changed).apply())
                .isInstanceOf(StoreException.SchemaMismatch.class)
                .hasMessageContaining("V001__Create_constraints.cypher");
    }

    @Test
    void runsEachMigrationOnceWhenSeveralInstancesStartAtTheSameMoment() throws Exception {
        migrations(Migrations.bundled()).apply();
        List<MigrationFile> files = new ArrayList<>(Migrations.bundled());
        // Not idempotent on purpose: each run would leave one more node.
        files.add(MigrationFile.of("V901__Count.cypher", "CREATE (:MigrationRun {version: 901});\n"));
        files.add(MigrationFile.of(
                "V902__Constrain.cypher",
                "CREATE CONSTRAINT migration_run IF NOT EXISTS FOR (n:MigrationRun) REQUIRE n.version IS UNIQUE;\n"));
        files.add(MigrationFile.of("V903__Count_again.cypher", "CREATE (:MigrationRun {version: 903});\n"));
        int instances = 4;
        CountDownLatch together = new CountDownLatch(instances);
        Callable<Void> start = () -> {
            together.countDown();
            together.await();
            migrations(files).apply();
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(instances)) {
            for (Future<Void> instance : executor.invokeAll(Collections.nCopies(instances, start))) {
                instance.get();
            }
        }
        assertThat(count("MATCH (:MigrationRun)")).isEqualTo(2);
        assertThat(count("MATCH (:__Neo4jMigration)-[:MIGRATED_TO]->()")).isEqualTo(files.size());
        assertThat(count("MATCH (:__Neo4jMigrationsLock)")).isZero();
        try (Session session = driver().session()) {
            session.run("MATCH (n:MigrationRun) DELETE n").consume();
            session.run("MATCH (n:__Neo4jMigration) WHERE n.version STARTS WITH '90' DETACH DELETE n")
                    .consume();
            session.run("DROP CONSTRAINT migration_run").consume();
        }
    }

    @Test
    void leavesTheMigrationsBeforeOneThatFailsAndGoesOnFromThere() {
        migrations(Migrations.bundled()).apply();
        MigrationFile wrong = MigrationFile.of("V901__Wrong.cypher", "CREATE (:Half);\nRETURN 1 / 0;\n");
        List<MigrationFile> files = new ArrayList<>(Migrations.bundled());
        files.add(wrong);
        assertThatThrownBy(() -> migrations(files).apply())
                .isInstanceOf(StoreException.Unreachable.class)
                .hasMessageContaining("V901__Wrong.cypher");
        assertThat(count("MATCH (:Half)")).isZero();
        migrations(Migrations.bundled()).apply();
        assertThat(count("MATCH (:__Neo4jMigration)-[:MIGRATED_TO]->()"))
                .isEqualTo(Migrations.bundled().size());
    }
}
