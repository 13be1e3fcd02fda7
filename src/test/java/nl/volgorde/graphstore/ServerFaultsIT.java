package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.volgorde.BoltProxy;
import nl.volgorde.Neo4jServer;
import nl.volgorde.answers.BundledAgenda;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Programme;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Several instances on one Neo4j server, and a server that is killed under them. */
@Tag("docker")
class ServerFaultsIT {
    private Neo4jServer server;

    @BeforeEach
    void empty() {
        server = Neo4jServer.emptied();
    }

    private TestStore instance() {
        return instance("bolt", server.port());
    }

    private TestStore instance(String scheme, int port) {
        return TestStore.open(
                Path.of("target", "unused"),
                "volgorde.neo4j.uri=" + scheme + "://127.0.0.1:" + port,
                "volgorde.neo4j.password=" + server.password());
    }

    private static Programme edition(String edition) {
        Programme island = ProgrammeStoreContract.island();
        return new Programme(
                new Agenda("island", edition, island.agenda().title(), null),
                0,
                island.register(),
                island.items(),
                island.ties(),
                island.dating());
    }

    private long number(String cypher) {
        try (Driver driver = server.driver();
                Session session = driver.session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    @Test
    void letsInstancesThatStartTogetherMigrateAndFillAnEmptyServerOnce() throws Exception {
        together(3, () -> {
            try (Driver driver = server.driver()) {
                new Migrations(driver, "neo4j", Clock.systemUTC(), Migrations.bundled()).apply();
            }
            return 0L;
        });
        assertThat(number("MATCH (:__Neo4jMigration)-[:MIGRATED_TO]->() RETURN count(*)"))
                .isEqualTo(Migrations.bundled().size());
        try (TestStore one = instance();
                TestStore other = instance()) {
            Queue<TestStore> instances = new ConcurrentLinkedQueue<>(List.of(one, other));
            List<Long> revisions = together(2, () -> {
                TestStore instance = instances.remove();
                instance.bean(BundledAgenda.class).fillEmptyStore();
                return instance.bean(Programmes.class).current(null).revision();
            });
            assertThat(revisions).containsExactly(1L, 1L);
        }
        assertThat(number("MATCH (:Write) RETURN count(*)")).isEqualTo(1);
    }

    /** Does it so many times at the same moment. */
    private static List<Long> together(int times, Callable<Long> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        Callable<Long> called = () -> {
            start.await();
            return call.call();
        };
        List<Long> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(times)) {
            for (Future<Long> done : executor.invokeAll(Collections.nCopies(times, called))) {
                results.add(done.get());
            }
        }
        return results;
    }

    @Test
    void letsTwoInstancesAgreeWithinOneRequest() {
        try (TestStore one = instance();
                TestStore other = instance()) {
            for (int i = 1; i <= 3; i++) {
                TestStore writes = i % 2 == 0 ? one : other;
                TestStore reads = i % 2 == 0 ? other : one;
                long revision = ProgrammeStoreContract.put(writes, edition("edition " + i), ProgrammeStoreContract.ME);
                Programme read = reads.bean(Programmes.class).current("island");
                assertThat(read.revision()).isEqualTo(revision);
                assertThat(read.agenda().edition()).isEqualTo("edition " + i);
            }
        }
    }

    /** A single server has a routing table as well, of itself alone. */
    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void keepsEveryConfirmedWriteAndNoHalfOneWhenTheServerIsKilled(String scheme) throws Exception {
        try (TestStore instance = instance(scheme, server.port());
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            long confirmed = ProgrammeStoreContract.put(instance, edition("edition 0"), ProgrammeStoreContract.ME);
            Future<Long> writing = executor.submit(() -> writeUntilRefused(instance));
            TimeUnit.MILLISECONDS.sleep(1_100);
            server.kill();
            server.restart();
            confirmed = Math.max(confirmed, writing.get());
            server.await();
            assertWhole(instance, confirmed);
        }
    }

    @Test
    void writesOnceWhenTheServerCeasesToLeadItsCluster() throws Exception {
        try (BoltProxy proxy = new BoltProxy(server.port());
                TestStore instance = instance("neo4j", proxy.port())) {
            long first = ProgrammeStoreContract.put(instance, edition("edition 1"), ProgrammeStoreContract.ME);
            proxy.failOnce("MERGE (a:Agenda");
            long second = ProgrammeStoreContract.put(instance, edition("edition 2"), ProgrammeStoreContract.ME);
            assertThat(proxy.failures()).isEqualTo(1);
            assertThat(second).isEqualTo(first + 1);
            assertWhole(instance, second);
        }
    }

    @Test
    void saysHowToReachTheLeaderWhenItIsNotLookedFor() throws Exception {
        try (BoltProxy proxy = new BoltProxy(server.port());
                TestStore instance = instance("bolt", proxy.port())) {
            long first = ProgrammeStoreContract.put(instance, edition("edition 1"), ProgrammeStoreContract.ME);
            proxy.failOnce("MERGE (a:Agenda");
            assertThatThrownBy(
                            () -> ProgrammeStoreContract.put(instance, edition("edition 2"), ProgrammeStoreContract.ME))
                    .isInstanceOf(StoreException.Unreachable.class)
                    .hasMessageContaining("neo4j://");
            assertThat(proxy.failures()).isEqualTo(1);
            assertWhole(instance, first);
            assertThat(instance.store().revision("island")).contains(first);
        }
    }

    /** Writes one edition after the other until the store refuses one, or for three seconds; the last revision confirmed. */
    private static long writeUntilRefused(TestStore instance) {
        long last = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        try {
            for (int i = 1; System.nanoTime() < end; i++) {
                last = ProgrammeStoreContract.put(instance, edition("edition " + i), ProgrammeStoreContract.ME);
            }
        } catch (StoreException.Unreachable e) {
            assertThat(e.reason().en()).contains("does not answer");
        }
        return last;
    }

    /** At least the confirmed revision is there, with one record for each. */
    private void assertWhole(TestStore instance, long confirmed) {
        Programme programme = instance.store().load("island").orElseThrow();
        assertThat(programme.revision()).isGreaterThanOrEqualTo(confirmed);
        assertThat(programme.items())
                .hasSameSizeAs(ProgrammeStoreContract.island().items());
        assertThat(number("MATCH (w:Write {agenda: 'island'}) RETURN count(DISTINCT w.revision)"))
                .as("one record for each revision, so that nothing was written twice")
                .isEqualTo(programme.revision());
        assertThat(number("MATCH (w:Write {agenda: 'island'}) RETURN count(w)")).isEqualTo(programme.revision());
        assertThat(number("MATCH (w:Write {agenda: 'island'}) RETURN max(w.revision)"))
                .isEqualTo(programme.revision());
    }
}
