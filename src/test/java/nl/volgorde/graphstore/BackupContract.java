package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Progress;
import nl.volgorde.model.ReportArchive;
import nl.volgorde.model.StoreBackup;
import nl.volgorde.model.StoreBackup.Contents;
import nl.volgorde.model.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** What a backup and its return must do wherever the store lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackupContract {
    private static final Progress UNSEEN = Progress.UNSEEN;

    /** One of every type of value that a property can have, and labels and names that need care. */
    private static final String ODDITIES = """
        CREATE (a:Odd:`Met een spatie` {agenda: 'island', text: 'é "\\\\ \\n\\u2028', truth: true, whole: 9007199254740993,
          fraction: 1.0, tiny: 1e-300, endless: 1.0 / 0.0, date: date('2026-12-31'), local: localtime('12:00:01.5'),
          time: time('12:00+01:00'), stamp: datetime('2026-12-31T12:00+01:00[Europe/Amsterdam]'),
          offset: datetime('2026-12-31T12:00:00.000000001+01:00'),
          moment: localdatetime('2026-12-31T12:00'), span: duration('P1Y2M-3DT4H5M6.7S'),
          place: point({longitude: 4.8, latitude: 52.4}), solid: point({x: 1, y: 2, z: 3}),
          list: ['a', 'b'], numbers: [1, 2], none: [], dates: [date('2026-01-01')], `a``b`: 1})
        CREATE (b) CREATE (a)-[:`MET EEN SPATIE` {date: date('2026-12-31')}]->(b) CREATE (b)-[:ZELF]->(b)
        """;

    @TempDir
    static Path folder;

    private TestStore opened;

    /** Opens an empty store. */
    abstract TestStore open();

    TestStore opened() {
        return opened;
    }

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

    @BeforeEach
    void fill() {
        store(ProgrammeStoreContract.island());
    }

    private void store(Programme programme) {
        ProgrammeStoreContract.put(opened, programme, ProgrammeStoreContract.ME);
    }

    private static Programme edition(String agenda, int edition) {
        Programme island = ProgrammeStoreContract.island(agenda);
        return new Programme(
                new Agenda(agenda, "edition " + edition, island.agenda().title(), null),
                0,
                island.register(),
                island.items(),
                island.ties(),
                island.dating());
    }

    private StoreBackup backups() {
        return opened.backup();
    }

    private Contents restore(Path file, boolean replace) {
        return backups().restore(file, replace, ProgrammeStoreContract.ME, UNSEEN);
    }

    private void run(String cypher) {
        try (Session session = opened.driver().session()) {
            session.run(cypher).consume();
        }
    }

    private long number(String cypher) {
        try (Session session = opened.driver().session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    /** Everything but what a restore is to change: revisions, and the record of the restore itself. */
    private List<String> graph() {
        List<String> graph = new ArrayList<>();
        try (Session session = opened.driver().session()) {
            session.run("MATCH (n) WHERE n.restore IS NULL RETURN labels(n) AS l, properties(n) AS p")
                    .forEachRemaining(row -> graph.add(text(row)));
            session.run("""
                MATCH (a)-[r]->(b) WHERE a.restore IS NULL
                RETURN type(r) AS l, properties(r) AS p, labels(a) AS la, properties(a) AS pa,
                       labels(b) AS lb, properties(b) AS pb
                """).forEachRemaining(row -> graph.add(text(row)));
        }
        graph.sort(null);
        return graph;
    }

    private static String text(Record row) {
        Map<String, String> text = new TreeMap<>();
        for (String key : row.keys()) {
            var value = row.get(key);
            if (key.startsWith("p")) {
                Map<String, Object> properties =
                        new TreeMap<>(value.asMap(v -> v.type().name() + v));
                properties.remove("revision");
                text.put(key, properties.toString());
            } else {
                text.put(key, value.toString());
            }
        }
        return text.toString();
    }

    @Test
    void givesBackEverythingAsItWas() {
        run(ODDITIES);
        Programme island =
                ProgrammeStoreContract.island().with(List.of(ProgrammeStoreContract.scenario("Later", 2, "W 1=60d")));
        store(island);
        ReportArchive archive = opened.bean(ReportArchive.class);
        byte[] paper = ProgrammeStoreContract.bytes(100_000, 2);
        ArchivedReport report = archive.add(ProgrammeStoreContract.report("island", paper), paper);
        List<String> before = graph();
        long revision = opened.store().revision("island").orElseThrow();
        Path file = folder.resolve("all.zip");
        Contents contents = backups().backup(file, UNSEEN);
        assertThat(contents.nodes()).isEqualTo(number("MATCH (n) RETURN count(n)"));
        assertThat(contents.relationships()).isEqualTo(number("MATCH ()-[r]->() RETURN count(r)"));
        assertThat(contents.agendas()).contains(new StoreBackup.Held("island", "2030", revision));

        run("MATCH (n:Odd) DETACH DELETE n");
        run("MATCH (n:Item) DETACH DELETE n");
        run("CREATE (:Agenda {id: 'later', edition: '1', titleNl: 'L', titleEn: 'L', revision: 1})");
        assertThat(restore(file, true)).isEqualTo(contents);
        assertThat(graph()).isEqualTo(before);
        assertThat(opened.store().load("island")).contains(island);
        assertThat(archive.all("island")).contains(report);
        assertThat(archive.content(report)).isEqualTo(paper);
        assertThat(opened.store().revision("later")).isEmpty();
        run("MATCH (n:Odd) DETACH DELETE n");
        run("MATCH (n) WHERE size(labels(n)) = 0 DETACH DELETE n");
    }

    @Test
    void raisesTheRevisionAboveAnyThatSomebodyMayHaveRead() {
        Path file = folder.resolve("revision.zip");
        backups().backup(file, UNSEEN);
        store(edition("island", 1));
        store(edition("island", 2));
        long later = opened.store().revision("island").orElseThrow();
        restore(file, true);
        assertThat(opened.store().revision("island")).contains(later + 1);
        assertThat(number("MATCH (w:Write {agenda: 'island', action: 'restore', by: 'me'})-[:CHANGED]->(a:Agenda)"
                        + " WHERE w.revision = a.revision RETURN count(*)"))
                .isEqualTo(1);
        store(edition("island", 3));
        assertThat(opened.store().revision("island")).contains(later + 2);
    }

    @Test
    void asksBeforeItReplacesWhatIsThere() {
        Path file = folder.resolve("asks.zip");
        backups().backup(file, UNSEEN);
        List<String> before = graph();
        assertThatThrownBy(() -> restore(file, false))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("island")
                .hasMessageContaining("--replace");
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoWholeBackupAndChangesNothing() throws Exception {
        Path file = folder.resolve("whole.zip");
        backups().backup(file, UNSEEN);
        byte[] bytes = Files.readAllBytes(file);
        Map<Path, String> broken = new LinkedHashMap<>();
        broken.put(folder.resolve("missing.zip"), "no file");
        broken.put(Files.writeString(folder.resolve("text.zip"), "not a backup"), "not a backup");
        broken.put(Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2)), "cut off");
        broken.put(changed(file, "no-manifest", "manifest.json", _ -> "", false), "manifest.json");
        broken.put(changed(file, "no-nodes", "nodes.jsonl", _ -> "", false), "nodes.jsonl");
        broken.put(
                changed(file, "other", "nodes.jsonl", text -> text.replaceFirst("vrijgeven", "vrijgaven"), false),
                "checksum");
        broken.put(
                changed(file, "short", "relationships.jsonl", text -> text.substring(text.indexOf('\n') + 1), false),
                "checksum");
        broken.put(
                changed(file, "line", "nodes.jsonl", text -> text.replaceFirst("\\}\n", "\n"), true), "nodes.jsonl:1");
        broken.put(
                changed(
                        file,
                        "end",
                        "relationships.jsonl",
                        text -> text.replaceFirst("\"to\":\\d+", "\"to\":-1"),
                        true),
                "relationships.jsonl:1");
        broken.put(
                changed(
                        file,
                        "format",
                        "manifest.json",
                        text -> text.replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 99"),
                        false),
                "99");
        broken.put(
                changed(
                        file,
                        "newer",
                        "manifest.json",
                        text -> text.replaceFirst("\"checksum\" : \"\\d+\"", "\"checksum\" : \"1\""),
                        false),
                "migration 001");
        List<String> before = graph();
        for (var each : broken.entrySet()) {
            assertThatThrownBy(() -> restore(each.getKey(), true))
                    .as(each.getKey().toString())
                    .isInstanceOf(StoreException.WriteRefused.class)
                    .hasMessageContaining(each.getValue());
        }
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenTheStoreRefusesPartOfIt() throws Exception {
        Path file = folder.resolve("twice.zip");
        backups().backup(file, UNSEEN);
        // Whole by its checksum, and yet not possible: two items of one agenda with the same code.
        Path twice = changed(
                file, "same-code", "nodes.jsonl", text -> text.replace("\"code\":\"V 1\"", "\"code\":\"V 2\""), true);
        List<String> before = graph();
        long revision = opened.store().revision("island").orElseThrow();
        assertThatThrownBy(() -> restore(twice, true))
                .isInstanceOf(StoreException.WriteRefused.class)
                .hasMessageContaining("V 2");
        assertThat(graph()).isEqualTo(before);
        assertThat(opened.store().revision("island")).contains(revision);
    }

    @Test
    void bringsABackupOfAnOlderProgramUpToDate() throws Exception {
        Path file = folder.resolve("now.zip");
        backups().backup(file, UNSEEN);
        String last = Migrations.bundled().stream()
                .map(MigrationFile::version)
                .sorted()
                .toList()
                .getLast();
        run("MATCH (m:__Neo4jMigration {version: '" + last + "'}) DETACH DELETE m");
        Path older = folder.resolve("older.zip");
        backups().backup(older, UNSEEN);
        restore(older, true);
        assertThat(number("MATCH (:__Neo4jMigration)-[:MIGRATED_TO]->() RETURN count(*)"))
                .isEqualTo(Migrations.bundled().size());
    }

    @Test
    void readsOneStateWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        int items = ProgrammeStoreContract.island().items().size();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> writing = executor.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    store(edition("busy", i));
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    Path file = folder.resolve("busy-" + i + ".zip");
                    backups().backup(file, UNSEEN);
                    assertWhole(file, items);
                }
            } finally {
                enough.set(true);
                writing.get();
            }
        }
    }

    private static void assertWhole(Path file, int items) throws IOException {
        List<String> nodes = lines(file, "nodes.jsonl");
        List<String> busy = nodes.stream()
                .filter(line -> line.contains("\"agenda\":\"busy\""))
                .toList();
        if (busy.isEmpty()) {
            return;
        }
        assertThat(busy.stream().filter(line -> line.contains("\"Item\"")).count())
                .isEqualTo(items);
        long writes = busy.stream().filter(line -> line.contains("[\"Write\"]")).count();
        assertThat(nodes).anyMatch(line -> line.contains("\"id\":\"busy\"") && line.contains("\"revision\":" + writes));
        Set<String> ids = new HashSet<>();
        nodes.forEach(line -> ids.add(line.replaceFirst("(?s)\\{\"id\":(\\d+),.*", "$1")));
        for (String line : lines(file, "relationships.jsonl")) {
            assertThat(ids).contains(line.replaceFirst("\\{\"from\":(\\d+),.*", "$1"));
            assertThat(ids).contains(line.replaceFirst(".*?\"to\":(\\d+),.*", "$1"));
        }
    }

    private static List<String> lines(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A copy with one part changed, or left out, with the right checksum in the manifest or the old one. */
    private static Path changed(Path file, String name, String part, UnaryOperator<String> change, boolean signed)
            throws Exception {
        Path copy = folder.resolve(name + ".zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            String oldSum = "";
            String newSum = "";
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                String result = entry.getName().equals(part) ? change.apply(text) : text;
                if (result.isEmpty()) {
                    continue;
                }
                if (entry.getName().equals(part) && signed) {
                    oldSum = sum(text);
                    newSum = sum(result);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        result.replace(oldSum.isEmpty() ? "\0" : oldSum, newSum).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return copy;
    }

    private static String sum(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
