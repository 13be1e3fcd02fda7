package nl.volgorde.graphstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.readiness.Blockers;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.bench.Layered;
import nl.volgorde.bench.Measure;
import nl.volgorde.bench.Table;
import nl.volgorde.graphstore.embedded.EmbeddedStore;
import nl.volgorde.model.Item;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reading and importing against a server over Bolt, and blockers against the embedded store's Cypher. */
public final class StoreBenchmark {
    private static final CypherFile LOAD = CypherFile.read("load.cypher");
    private static final CypherFile WRITE = CypherFile.read("write.cypher");
    private static final int ROUNDS = 3;
    private static final int BATCH = 10_000;
    private static final Map<String, Object> AGENDA = Map.of("id", "bench");

    private StoreBenchmark() {}

    /** Imports and asks a middle-sized network, reads a large one. */
    public static void run(int middle, int large) throws Exception {
        Programme programme = Layered.programme(middle);
        blockers(programme);
        try (Server server = Server.start()) {
            imports(server, programme);
            reading(server, large);
        }
    }

    private static void blockers(Programme programme) throws Exception {
        int size = programme.items().size();
        String deepest = Layered.code(size - 1).value();
        ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, Layered.AS_OF));
        Status[] statuses = new Status[size];
        Arrays.fill(statuses, Status.NOT_STARTED);
        Readiness readiness = Readiness.of(network.network(), statuses);
        int target = network.vertex(Layered.code(size - 1));
        Path data = Files.createTempDirectory(Path.of("target"), "bench-store");
        try (EmbeddedStore store = EmbeddedStore.open(data, true, "bench", 0, Clock.systemUTC());
                Driver driver = GraphDatabase.driver(
                        store.address(),
                        AuthTokens.basic("neo4j", store.password()),
                        Config.builder().withLogging(Logging.none()).build());
                Session session = driver.session()) {
            items(session, programme);
            fill(session, programme);
            Measure.Work cypher = () -> session.run(
                            "MATCH (:Item {agenda: 'bench', code: $code})<-[:PRECONDITION_OF*1..]-(b) "
                                    + "RETURN count(DISTINCT b) AS n",
                            Map.of("code", deepest))
                    .single()
                    .get("n")
                    .asLong();
            long found = Blockers.of(readiness, target).all().size();
            if (found != cypher.run()) {
                throw new IllegalStateException("the blockers differ: " + found);
            }
            var system = (com.sun.management.OperatingSystemMXBean)
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean();
            double theirs = Measure.median(9, system::getProcessCpuTime, cypher)[0];
            double ours = Measure.cpu(31, () -> Blockers.of(readiness, target).all().size())[0];
            Table.atLeast(
                    40,
                    String.format(Locale.ROOT, "%,d blockers of the deepest item, %,d items", found, size),
                    ours,
                    "ms",
                    "Cypher *1.. in the embedded store",
                    theirs);
        }
    }

    private static void imports(Server server, Programme programme) throws Exception {
        List<Map<String, Object>> unsorted = new ArrayList<>();
        for (Precondition edge : programme.preconditions()) {
            unsorted.add(Map.of(
                    "from", edge.from().value(), "to", edge.to().value(), "properties", properties(edge)));
        }
        Collections.shuffle(unsorted, new Random(1));
        String pair = "UNWIND $rows AS row MATCH (a:Item {agenda: $agenda.id, code: row.from}), "
                + "(b:Item {agenda: $agenda.id, code: row.to}) CREATE (a)-[r:PRECONDITION_OF]->(b)";
        try (Session session = server.driver().session()) {
            items(session, programme);
            imports(
                    server,
                    programme,
                    "every property",
                    () -> edges(session, tx -> grouped(tx, programme), WRITE.statement("preconditions"), BATCH / 4),
                    () -> edges(session, _ -> unsorted, pair + " SET r = row.properties", BATCH));
            List<Map<String, Object>> bare = unsorted.stream()
                    .map(row -> Map.of("from", row.get("from"), "to", row.get("to")))
                    .toList();
            imports(
                    server,
                    programme,
                    "without properties",
                    () -> edges(
                            session,
                            tx -> grouped(tx, programme),
                            "UNWIND $rows AS row MATCH (b) WHERE id(b) = row.to UNWIND row.edges AS edge "
                                    + "MATCH (a) WHERE id(a) = edge[0] CREATE (a)-[:PRECONDITION_OF]->(b)",
                            BATCH / 4),
                    () -> edges(session, _ -> bare, pair, BATCH));
            delete(session);
        }
    }

    private static void imports(
            Server server, Programme programme, String what, Measure.Work ours, Measure.Work theirs) throws Exception {
        double[] cpu = Measure.median(ROUNDS, server::cpuOfBothEnds, ours, theirs);
        double edges = programme.preconditions().size() / 1e3;
        Table.atLeast(
                2.5,
                String.format(
                        Locale.ROOT,
                        "importing %,d edges among %,d items, %s, per edge, both ends of the wire",
                        programme.preconditions().size(),
                        programme.items().size(),
                        what),
                cpu[0] / edges,
                "µs",
                "unsorted UNWIND of 10,000 maps",
                cpu[1] / edges);
    }

    /** Into the store itself, whose bound on the memory of a transaction is the program's own. */
    private static void fill(Session session, Programme programme) {
        List<Map<String, Object>> rows = session.executeRead(tx -> grouped(tx, programme));
        for (int from = 0; from < rows.size(); from += BATCH / 4) {
            var batch = Map.<String, Object>of(
                    "agenda", AGENDA, "rows", rows.subList(from, Math.min(rows.size(), from + BATCH / 4)));
            session.executeWrite(
                    tx -> tx.run(WRITE.statement("preconditions"), batch).consume());
        }
    }

    /** As the program writes them, with what it looks up for that. */
    private static List<Map<String, Object>> grouped(SimpleQueryRunner tx, Programme programme) {
        return PreconditionRows.in(tx, AGENDA, programme.preconditions())
                .rows(programme.preconditions());
    }

    private static Map<String, Object> properties(Precondition edge) {
        return new Row()
                .put("link", edge.link().name())
                .put("lagDays", edge.lagDays())
                .put("strength", edge.strength().name())
                .put("basis", edge.grounds().basis().name())
                .text("reason", edge.grounds().reason())
                .provenance(edge.grounds().provenance())
                .values();
    }

    /** All edges in one transaction; what is timed is rolled back, so that every round begins alike. */
    private static long edges(
            Session session,
            Function<SimpleQueryRunner, List<Map<String, Object>>> made,
            String cypher,
            int batch) {
        try (var tx = session.beginTransaction()) {
            List<Map<String, Object>> rows = made.apply(tx);
            for (int from = 0; from < rows.size(); from += batch) {
                tx.run(
                                cypher,
                                Map.of(
                                        "agenda",
                                        AGENDA,
                                        "rows",
                                        rows.subList(from, Math.min(rows.size(), from + batch))))
                        .consume();
            }
            return rows.size();
        }
    }

    private static void items(Session session, Programme programme) {
        session.run("CREATE CONSTRAINT bench IF NOT EXISTS FOR (i:Item) REQUIRE (i.agenda, i.code) IS UNIQUE")
                .consume();
        session.run("CALL db.awaitIndexes(60)").consume();
        List<String> codes =
                programme.items().stream().map(item -> item.code().value()).toList();
        session.run(
                        "UNWIND $codes AS code CALL (code) { CREATE (:Item {agenda: 'bench', code: code}) } "
                                + "IN TRANSACTIONS OF 10000 ROWS",
                        Map.of("codes", codes))
                .consume();
    }

    private static void delete(Session session) {
        session.run("MATCH (n:Item) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                .consume();
    }

    private static void reading(Server server, int items) {
        try (Session session = server.driver().session()) {
            fill(session, items);
            String ends = "MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF]->(b:Item) ";
            String columns = "MATCH (n:Item {agenda: $agenda}) WITH collect(n) AS items "
                    + "UNWIND range(0, size(items) - 1, $chunk) AS first CALL (items, first) { "
                    + "UNWIND items[first..first + $chunk] AS b MATCH (b)<-[r:PRECONDITION_OF]-(a:Item) "
                    + "RETURN collect(id(a)) AS source, collect(id(b)) AS target } RETURN source, target";
            double[] cpu = Measure.median(
                    ROUNDS,
                    server::cpuOfBothEnds,
                    () -> columns(session, LOAD.statement("codes")) + columns(session, columns),
                    () -> rows(session, "MATCH (n:Item {agenda: $agenda}) RETURN id(n), n.code")
                            + rows(session, ends + "RETURN id(a), id(b)"));
            double[] clock = Measure.clock(
                    ROUNDS,
                    () -> columns(session, columns),
                    () -> rows(session, ends + "RETURN sum(id(a) + id(b)) AS n"));
            String work = String.format(Locale.ROOT, "reading %,d items and %,d edges", items, 4L * items);
            Table.atLeast(
                    6, work + ": codes and ends, CPU of both ends of the wire", cpu[0], "ms", "a row each", cpu[1]);
            Table.atMost(
                    1.5, work + ": the ends, by the clock", clock[0], "ms", "summed on the server", clock[1]);
            double[] whole = Measure.median(
                    1,
                    server::cpuOfBothEnds,
                    () -> columns(session, LOAD.statement("preconditions")),
                    () -> rows(session, ends + "RETURN a.code, b.code, r"));
            Table.atLeast(
                    6, work + ": every property of the edges", whole[0], "ms", "a row each", whole[1]);
        }
    }

    private static long columns(Session session, String cypher) {
        return session.executeRead(tx -> {
            long read = 0;
            var chunks = tx.run(cypher, Map.of("agenda", "bench", "chunk", 2_000));
            while (chunks.hasNext()) {
                for (Value column : chunks.next().values()) {
                    for (Value value : column.values()) {
                        read += value.hashCode() & 1;
                    }
                }
            }
            return read;
        });
    }

    private static long rows(Session session, String cypher) {
        return session.executeRead(tx -> count(tx, cypher));
    }

    private static long count(TransactionContext tx, String cypher) {
        long read = 0;
        var rows = tx.run(cypher, Map.of("agenda", "bench"));
        while (rows.hasNext()) {
            Record row = rows.next();
            read += row.get(0).hashCode() & 1;
        }
        return read;
    }

    /** Made on the server itself: sending them would take longer than all that is measured. */
    private static void fill(Session session, int items) {
        int layer = items / 100;
        Map<String, Object> parameters = Map.of("items", items, "layer", layer);
        session.run(
                        "UNWIND range(0, $items - 1) AS i CALL (i) { CREATE (:Item {agenda: 'bench', code: 'P ' + i, n: i}) } "
                                + "IN TRANSACTIONS OF 10000 ROWS",
                        parameters)
                .consume();
        session.run(
                        "UNWIND range($layer, $items - 1) AS i CALL (i) { "
                                + "MATCH (b:Item {agenda: 'bench', code: 'P ' + i}) UNWIND range(1, 4) AS k "
                                + "MATCH (a:Item {agenda: 'bench', code: 'P ' + ((i / $layer) * $layer - 1 - (i * 7919 + k * 104729) % $layer)}) "
                                + "CREATE (a)-[:PRECONDITION_OF {link: 'FS', lagDays: 0, strength: 'HARD', basis: 'EXPLICIT', "
                                + "reasonNl: 'Onderdeel ' + i + ' heeft dit nodig.', reasonEn: 'Item ' + i + ' needs this.', "
                                + "source: 'bench', ref: 'bench'}]->(b) } IN TRANSACTIONS OF 10000 ROWS",
                        parameters)
                .consume();
    }
}
