package nl.volgorde.graphstore;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.ReportArchive;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

/**
 * The archive of reports in Neo4j, so that it goes where the agenda goes: into a backup, and to every instance on one
 * server. Bytes lie in parts, because a backup reads and writes many nodes at a time.
 */
final class Neo4jReportArchive implements ReportArchive {
    private static final CypherFile CYPHER = CypherFile.read("archive.cypher");
    private static final int PART = 64 << 10;

    private final StoreConnection connection;
    private final String database;

    Neo4jReportArchive(StoreConnection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    @Override
    public ArchivedReport add(ArchivedReport report, byte[] content) {
        if (content.length > LARGEST) {
            throw new StoreException.WriteRefused(new Text(
                    "Dit rapport is " + content.length + " bytes groot; het archief neemt er hoogstens " + LARGEST
                            + ".",
                    "This report is " + content.length + " bytes large; the archive takes at most " + LARGEST + "."));
        }
        if (content.length != report.bytes()
                || !ArchivedReport.checksum(content).equals(report.sha256())) {
            throw new IllegalArgumentException("these are not the bytes of " + report.name());
        }
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeWrite(tx -> add(tx, report, content));
            }
        });
    }

    private static ArchivedReport add(TransactionContext tx, ArchivedReport report, byte[] content) {
        List<Record> locked = tx.run(CYPHER.statement("lock"), Map.of("agenda", report.agenda()))
                .list();
        if (locked.isEmpty()) {
            throw new StoreException.WriteRefused(new Text(
                    "Er is geen agenda " + report.agenda() + ".", "There is no agenda " + report.agenda() + "."));
        }
        Map<String, Object> sought = new LinkedHashMap<>();
        sought.put("agenda", report.agenda());
        sought.put("sha256", report.sha256());
        sought.put("name", report.name());
        sought.put("decision", about(report));
        sought.put("meeting", report.meeting() == null ? Values.NULL : report.meeting());
        // Also what a lost connection leaves behind: the driver comes here again, and finds that the work is done.
        List<ArchivedReport> same =
                tx.run(CYPHER.statement("same"), sought).list(row -> read(new Read(row.get("report"))));
        if (!same.isEmpty()) {
            return same.getFirst();
        }
        ArchivedReport numbered =
                report.numbered(locked.getFirst().get("number").asLong());
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += PART) {
            parts.add(Map.of(
                    "ordinal",
                    parts.size(),
                    "content",
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PART))));
        }
        tx.run(CYPHER.statement("add"), Map.of("agenda", report.agenda(), "report", write(numbered), "parts", parts))
                .consume();
        return numbered;
    }

    @Override
    public List<ArchivedReport> all(String agenda) {
        return read("all", Map.of("agenda", agenda), row -> read(new Read(row.get("report"))));
    }

    @Override
    public Optional<ArchivedReport> find(String agenda, long number) {
        return read("one", Map.of("agenda", agenda, "number", number), row -> read(new Read(row.get("report"))))
                .stream()
                .findFirst();
    }

    @Override
    public byte[] content(ArchivedReport report) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.toIntExact(report.bytes()));
        read(
                        "content",
                        Map.of("agenda", report.agenda(), "number", report.number()),
                        row -> row.get("content").asByteArray())
                .forEach(content::writeBytes);
        byte[] bytes = content.toByteArray();
        if (!ArchivedReport.checksum(bytes).equals(report.sha256())) {
            throw new StoreException.Damaged(
                    "Report " + report.number() + " of agenda " + report.agenda()
                            + " is not what was put into the archive: its checksum differs.",
                    null);
        }
        return bytes;
    }

    private <T> List<T> read(String statement, Map<String, Object> parameters, Function<Record, T> reading) {
        return connection.answered(() -> {
            try (Session session = session()) {
                return session.executeRead(
                        tx -> tx.run(CYPHER.statement(statement), parameters).list(reading));
            }
        });
    }

    private Session session() {
        return connection.driver().session(SessionConfig.forDatabase(database));
    }

    /** The item that a report is about; empty, where the graph has nothing, for what is about no single one. */
    private static String about(ArchivedReport report) {
        return report.decision() == null ? "" : report.decision();
    }

    private static Map<String, Object> write(ArchivedReport report) {
        return new Row()
                .put("agenda", report.agenda())
                .put("number", report.number())
                .put("name", report.name())
                .put("decision", about(report))
                .put("meeting", report.meeting())
                .put("language", report.language())
                .put("format", report.format())
                .put("revision", report.revision())
                .put("asOf", report.asOf())
                .put("knownOn", report.knownOn())
                .put("by", report.by())
                .put("at", report.at().atZone(ZoneOffset.UTC))
                .put("bytes", report.bytes())
                .put("sha256", report.sha256())
                .values();
    }

    private static ArchivedReport read(Read row) {
        return new ArchivedReport(
                row.string("agenda"),
                row.row().get("number").asLong(),
                row.string("name"),
                row.string("decision").isEmpty() ? null : row.string("decision"),
                row.stringOrNull("meeting"),
                row.string("language"),
                row.string("format"),
                row.row().get("revision").asLong(),
                row.date("asOf"),
                row.dateOrNull("knownOn"),
                row.string("by"),
                row.row().get("at").asZonedDateTime().toInstant(),
                row.row().get("bytes").asLong(),
                row.string("sha256"));
    }
}
