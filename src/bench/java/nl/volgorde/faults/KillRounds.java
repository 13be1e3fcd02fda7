package nl.volgorde.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.volgorde.Volgorde;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code kill -9} at random moments of an import, a restore, an assessment and a first start with its migrations. After
 * each the store must open, hold the state before or after and nothing in between, and hold every write that was
 * confirmed.
 *
 * <p>Arguments: the jar, the rounds, the seed.
 */
public final class KillRounds {
    private static final int ITEMS = 1_500;
    private static final String DAY = "2026-11-23";
    private static final String STATE = """
            MATCH (a:Agenda {id: 'big'})
            RETURN a.edition AS edition, a.revision AS revision,
                   COLLECT { MATCH (i:Item {agenda: 'big'}) RETURN DISTINCT i.titleEn } AS titles,
                   COUNT { (:Item {agenda: 'big'}) } AS items,
                   COUNT { (:Item {agenda: 'big'})-[:PRECONDITION_OF]->() } AS preconditions,
                   COUNT { (:Assessment {agenda: 'big'})-[:OF]->() } AS assessments,
                   COUNT { (:Write {agenda: 'big'})-[:CHANGED]->(a) } AS writes,
                   COLLECT { MATCH (w:Write {agenda: 'big'}) RETURN w.revision ORDER BY w.revision } AS revisions
            """;
    private static final String SCHEMA = """
            RETURN COUNT { (:__Neo4jMigration) } AS nodes, COUNT { (:__Neo4jMigration)-[:MIGRATED_TO]->() } AS steps,
                   COUNT { (:Agenda) } AS agendas, COUNT { (:Item) } AS items, COUNT { (:Write) } AS writes
            """;

    private enum Command {
        IMPORT,
        RESTORE,
        ASSESS,
        FIRST_START
    }

    private final Path jar;
    private final Random random;
    private final Path folder = Files.createTempDirectory("volgorde-faults");
    private final Path data = folder.resolve("data");
    private final Path backup = folder.resolve("backup.zip");
    private final Map<Command, Long> longest = new EnumMap<>(Command.class);
    private final Map<Command, int[]> counts = new EnumMap<>(Command.class);
    private State state = new State("", 0, 0);
    private int round;

    private KillRounds(Path jar, long seed) throws IOException {
        this.jar = jar;
        this.random = new Random(seed);
    }

    /** What the store holds of the agenda. */
    private record State(String edition, long revision, long assessments) {}

    /** How a command ended: killed after so many milliseconds with the engine up, or by itself with an exit code. */
    private record End(boolean killed, int exitCode, long millis) {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.println(rounds + " rounds, seed " + seed);
        KillRounds kills = new KillRounds(Path.of(args[0]), seed);
        kills.prepare();
        for (int i = 1; i <= rounds; i++) {
            kills.round = i;
            kills.round(kills.commands().get(i % kills.commands().size()));
        }
        kills.counts.forEach((command, count) -> System.out.printf(
                "%s: %d rounds, %d ended before the kill, %d left the state before, %d the state after%n",
                command, count[0], count[1], count[2], count[3]));
        System.out.println("All " + rounds + " rounds whole.");
    }

    private boolean assessable;

    private List<Command> commands() {
        return assessable ? List.of(Command.values()) : List.of(Command.IMPORT, Command.RESTORE, Command.FIRST_START);
    }

    private void prepare() throws Exception {
        longest.put(Command.IMPORT, finished(Command.IMPORT, "import", bundle("first").toString(), "--data", data.toString()));
        longest.put(Command.RESTORE, 2 * finished(Command.RESTORE, "backup", "--out", backup.toString(), "--data", data.toString()));
        assessable = run(folder, -1, true, "assess", "--help").exitCode() == 0;
        longest.put(Command.ASSESS, longest.get(Command.IMPORT));
        // Of the whole start, from the first moment: making the store is a part of it.
        longest.put(
                Command.FIRST_START,
                run(folder.resolve("start-0"), Long.MAX_VALUE, true, "readiness", "HOUTRAK", "--data", folder.resolve("start-0").toString()).millis());
        state = look();
    }

    private long finished(Command command, String... arguments) throws Exception {
        End end = run(data, -1, arguments);
        check(end.exitCode() == 0, command + " ended with " + end.exitCode());
        return end.millis();
    }

    private void round(Command command) throws Exception {
        String edition = "edition-" + round;
        long delay = random.nextLong(longest.get(command) + longest.get(command) / 10 + 1);
        Path home = command == Command.FIRST_START ? folder.resolve("start-" + round) : data;
        End end =
                switch (command) {
                    case IMPORT -> run(home, delay, "import", bundle(edition).toString(), "--data", home.toString());
                    case RESTORE -> run(home, delay, "restore", backup.toString(), "--replace", "--data", home.toString());
                    case ASSESS ->
                        run(home, delay, "assess", "P " + round, "--status", "IN_PROGRESS", "--as-of", DAY, "--note", "x", "--agenda", "big", "--data", home.toString());
                    case FIRST_START -> run(home, delay, true, "readiness", "HOUTRAK", "--data", home.toString());
                };
        if (!end.killed()) {
            check(end.exitCode() == 0, command + " ended with " + end.exitCode());
            longest.merge(command, end.millis(), Math::max);
        }
        boolean after = command == Command.FIRST_START ? started(home) : moved(command, edition);
        check(after || end.killed(), command + " was confirmed and is not there");
        int[] count = counts.computeIfAbsent(command, _ -> new int[4]);
        count[0]++;
        count[1] += end.killed() ? 0 : 1;
        count[after ? 3 : 2]++;
        System.out.printf("%3d %-11s %s %5d ms: %s%n", round, command, end.killed() ? "killed after" : "ended after ", end.millis(), after ? "after" : "before");
    }

    /** Whether the state is the one after the command; fails when it is neither that nor the one before. */
    private boolean moved(Command command, String edition) throws Exception {
        State before = state;
        State now = look();
        state = now;
        if (now.equals(before)) {
            return false;
        }
        State expected =
                switch (command) {
                    case IMPORT -> new State(edition, before.revision() + 1, before.assessments());
                    case ASSESS -> new State(before.edition(), before.revision() + 1, before.assessments() + 1);
                    case RESTORE, FIRST_START -> new State("first", before.revision() + 1, 0);
                };
        check(now.equals(expected), "found " + now + ", which is neither " + before + " nor " + expected);
        return true;
    }

    private State look() throws Exception {
        try (ConfigurableApplicationContext context = open(data);
                Session session = context.getBean(Driver.class).session()) {
            Record row = session.run(STATE).single();
            String edition = row.get("edition").asString();
            long revision = row.get("revision").asLong();
            List<Long> revisions = row.get("revisions").asList(value -> value.asLong());
            check(row.get("titles").asList().equals(List.of(edition)), "titles " + row.get("titles") + " in " + edition);
            check(row.get("items").asInt() == ITEMS, row.get("items") + " items");
            check(row.get("preconditions").asInt() == ITEMS - 1, row.get("preconditions") + " preconditions");
            check(row.get("writes").asInt() == revisions.size(), "writes that changed nothing");
            check(revisions.getLast() == revision, "revision " + revision + " with writes " + revisions);
            check(revisions.stream().distinct().count() == revisions.size(), "two writes of one revision");
            return new State(edition, revision, row.get("assessments").asLong());
        }
    }

    /** Whether the bundled agenda is in; fails when it, or the schema, is half there. */
    private boolean started(Path home) throws Exception {
        boolean agenda;
        try (ConfigurableApplicationContext context = open(home);
                Session session = context.getBean(Driver.class).session()) {
            Record row = session.run(SCHEMA).single();
            check(row.get("nodes").asInt() == row.get("steps").asInt() + 1, "migrations " + row);
            agenda = row.get("agendas").asInt() == 1;
            check(agenda == row.get("items").asInt() > 0, "an agenda without its items, or the reverse: " + row);
            check(row.get("writes").asInt() == (agenda ? 1 : 0), "writes " + row);
        }
        delete(home);
        return agenda;
    }

    private static void delete(Path home) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home)) {
            walk.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.delete(file);
        }
    }

    private static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(Volgorde.class)
                .web(WebApplicationType.NONE)
                .properties("volgorde.data=" + home, "volgorde.command=check")
                .run();
    }

    private End run(Path home, long delay, String... arguments) throws Exception {
        return run(home, delay, false, arguments);
    }

    /**
     * Runs a command and kills it.
     *
     * @param delay milliseconds after its engine is up, or negative for never
     * @param fromStart whether they count from the start of the process instead
     */
    private End run(Path home, long delay, boolean fromStart, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        Path owner = home.resolve("owner");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive() && !fromStart && !isUp(owner)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long up = System.nanoTime();
        boolean ended = delay < 0
                ? process.waitFor() >= 0
                : process.waitFor(delay, TimeUnit.MILLISECONDS);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - up);
        process.destroyForcibly().waitFor();
        if (ended && process.exitValue() != 0) {
            System.out.println(Files.readString(log));
        }
        return new End(!ended, ended ? process.exitValue() : -1, millis);
    }

    /** A killed owner leaves its file: only one that names a living process counts. */
    private static boolean isUp(Path owner) {
        try {
            String text = Files.exists(owner) ? Files.readString(owner) : "";
            return text.contains("bolt=")
                    && ProcessHandle.of(Long.parseLong(text.replaceFirst("(?s).*pid=(\\d+).*", "$1")))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Path bundle(String edition) throws IOException {
        StringBuilder yaml = new StringBuilder();
        yaml.append("agenda: {id: big, edition: ").append(edition);
        yaml.append(", titleNl: Groot, titleEn: Big, source: s}\nsources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n");
        for (int i = 1; i <= ITEMS; i++) {
            yaml.append("  - {code: P ").append(i).append(", type: PROJECT, titleNl: ").append(edition);
            yaml.append(", titleEn: ").append(edition).append(", ref: p. 1");
            if (i > 1) {
                yaml.append(", needs: [{code: P ").append(i - 1);
                yaml.append(", basis: INFERRED, reasonNl: Na elkaar., reasonEn: One by one., ref: p. 1}]");
            }
            yaml.append("}\n");
        }
        Path path = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(path.resolve("agenda.yaml"), yaml);
        return path;
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException("round " + round + ": " + message + "; the data are in " + folder);
        }
    }
}
