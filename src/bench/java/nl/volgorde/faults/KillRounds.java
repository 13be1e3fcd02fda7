package nl.volgorde.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.volgorde.faults.StoreState.Half;

/**
 * {@code kill -9} at random moments of an import, a restore, an assessment, a first start with its migrations, and a
 * server that writes are sent to one after the other. After each the store must open, hold the state before or after and
 * nothing in between, and hold every write that was confirmed.
 *
 * <p>Of the rounds of each command a quarter kills between the confirmation and the end of the process, while the engine
 * closes its files; of those of a server, a quarter after the confirmation of its first write. Arguments: the jar, the rounds, the seed.
 */
public final class KillRounds {
    private static final String DAY = "2026-11-23";

    /** One in so many rounds of a command waits for the confirmation before it kills. */
    private static final int CONFIRMED_EVERY = 4;

    private static final long LONGEST_SERVING_MILLIS = 12_000;

    private enum Command {
        IMPORT,
        RESTORE,
        ASSESS,
        FIRST_START,
        SERVE
    }

    /** How long a command takes from the engine, or of a first start from the process, to its end and within that after its confirmation. */
    private record Time(long whole, long closing) {}

    /** What became of the rounds of one command. */
    private static final class Tally {
        private int rounds;
        private int ended;
        private int confirmed;
        private int before;
        private int after;
    }

    private final Path jar;
    private final Random random;
    private final Path folder = Files.createTempDirectory("volgorde-faults");
    private final Path data = folder.resolve("data");
    private final Path backup = folder.resolve("backup.zip");
    private final Map<Command, Time> times = new EnumMap<>(Command.class);
    private final Map<Command, Tally> tallies = new EnumMap<>(Command.class);
    private StoreState state = StoreState.NONE;
    private int round;

    private KillRounds(Path jar, long seed) throws IOException {
        this.jar = jar;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.println(rounds + " rounds, seed " + seed);
        KillRounds kills = new KillRounds(Path.of(args[0]), seed);
        kills.prepare();
        Command[] commands = Command.values();
        for (int i = 0; i < rounds; i++) {
            kills.round = i + 1;
            kills.round(commands[i % commands.length], i / commands.length % CONFIRMED_EVERY == 0);
        }
        System.out.printf(
                "%-11s %7s %7s %16s %7s %7s%n", "", "rounds", "ended", "killed confirmed", "before", "after");
        kills.tallies.forEach((command, tally) -> System.out.printf(
                "%-11s %7d %7d %16d %7d %7d%n",
                command, tally.rounds, tally.ended, tally.confirmed, tally.before, tally.after));
        System.out.println("All " + rounds + " rounds whole.");
        delete(kills.folder);
    }

    /** Fills the store, and finds out how long each command takes. */
    private void prepare() throws Exception {
        time(Command.IMPORT, data, "import", bundle("first"));
        try (Victim victim = start(data, "backup", "--out", backup.toString())) {
            check(victim.end().exitCode() == 0, "no backup");
        }
        time(Command.RESTORE, data, "restore", backup.toString(), "--replace");
        time(Command.FIRST_START, folder.resolve("start-0"), "readiness", "HOUTRAK");
        time(Command.ASSESS, data, assess(0));
        state = look();
    }

    private void time(Command command, Path home, String... arguments) throws Exception {
        try (Victim victim = start(home, arguments)) {
            long from = command == Command.FIRST_START ? 0 : victim.up().millis();
            long confirmed = victim.confirmed().millis();
            Victim.End end = victim.end();
            check(end.exitCode() == 0, command + " ended with " + end.exitCode());
            times.put(command, new Time(end.millis() - from, end.millis() - confirmed));
        }
    }

    private void round(Command command, boolean confirmedFirst) throws Exception {
        Path home = command == Command.FIRST_START ? folder.resolve("start-" + round) : data;
        Tally tally = tallies.computeIfAbsent(command, _ -> new Tally());
        tally.rounds++;
        if (command == Command.SERVE) {
            served(tally, confirmedFirst);
            return;
        }
        Victim.End end = killed(command, home, confirmedFirst);
        check(end.killed() || end.exitCode() == 0, command + " ended with " + end.exitCode());
        boolean after = command == Command.FIRST_START ? started(home) : moved(command);
        check(after || !end.confirmed(), command + " was confirmed and is not there");
        tally.ended += end.killed() ? 0 : 1;
        tally.confirmed += end.killed() && end.confirmed() ? 1 : 0;
        tally.before += after ? 0 : 1;
        tally.after += after ? 1 : 0;
        tell(command, (end.killed() ? "killed" : "ended") + (end.confirmed() ? " confirmed" : ""), end.millis(), after ? "after" : "before");
    }

    private void tell(Command command, String how, long millis, String found) {
        System.out.printf("%3d %-11s %-17s at %5d ms: %s%n", round, command, how, millis, found);
    }

    private Victim.End killed(Command command, Path home, boolean confirmedFirst) throws Exception {
        String[] arguments =
                switch (command) {
                    case IMPORT -> new String[] {"import", bundle(edition())};
                    case RESTORE -> new String[] {"restore", backup.toString(), "--replace"};
                    case ASSESS -> assess(round);
                    case FIRST_START -> new String[] {"readiness", "HOUTRAK"};
                    case SERVE -> throw new IllegalArgumentException("a server is not one command");
                };
        Time time = times.get(command);
        try (Victim victim = start(home, arguments)) {
            if (confirmedFirst) {
                return victim.confirmed().killAfter(random.nextLong(time.closing() + 1));
            }
            if (command != Command.FIRST_START) {
                victim.up();
            }
            return victim.killAfter(random.nextLong(time.whole() + time.whole() / 10 + 1));
        }
    }

    /** Sends writes to a server until it is killed: those that it confirmed must be there, and at most one more. */
    private void served(Tally tally, boolean confirmedFirst) throws Exception {
        StoreState before = state;
        long confirmed = 0;
        long millis;
        try (Victim victim = start(data, "serve", "--port", "0");
                HttpClient client = HttpClient.newHttpClient()) {
            String address = victim.confirmed().printed().replaceFirst("(?s).*?(http://[^/\\s]+).*", "$1");
            check(victim.isAlive(), "the server ended: " + address);
            CompletableFuture<?> kill = confirmedFirst ? null : killSoon(victim);
            try {
                for (int item = 1; ; item++) {
                    HttpResponse<String> answer = client.send(assessment(address, item), HttpResponse.BodyHandlers.ofString());
                    check(answer.statusCode() == 201, "the server said " + answer.statusCode() + " " + answer.body());
                    confirmed++;
                    kill = kill == null ? killSoon(victim) : kill;
                }
            } catch (IOException e) {
                check(kill != null, "the server ended by itself: " + e);
                kill.join();
            }
            millis = victim.millis();
        }
        state = look();
        long written = state.revision() - before.revision();
        check(
                written == confirmed || written == confirmed + 1,
                confirmed + " writes were confirmed and " + written + " are there");
        check(
                state.equals(new StoreState(before.edition(), before.revision() + written, before.assessments() + written)),
                "found " + state + " after " + written + " writes on " + before);
        tally.confirmed += confirmed > 0 ? 1 : 0;
        tally.before += written == 0 ? 1 : 0;
        tally.after += written == 0 ? 0 : 1;
        tell(Command.SERVE, "killed", millis, confirmed + " writes confirmed, " + written + " there");
    }

    private CompletableFuture<Void> killSoon(Victim victim) {
        long delay = random.nextLong(LONGEST_SERVING_MILLIS);
        return CompletableFuture.runAsync(
                victim::kill, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
    }

    private static HttpRequest assessment(String address, int item) {
        String body = "{\"status\":\"IN_PROGRESS\",\"asOf\":\"" + DAY + "\",\"note\":\"x\"}";
        return HttpRequest.newBuilder(URI.create(
                        address + "/api/v1/items/P%20" + (item % ChainBundle.ITEMS + 1) + "/assessments?agenda=big"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Whether the state is the one after the command; fails when it is neither that nor the one before. */
    private boolean moved(Command command) throws Exception {
        StoreState before = state;
        StoreState now = look();
        state = now;
        if (now.equals(before)) {
            return false;
        }
        StoreState expected =
                switch (command) {
                    case IMPORT -> new StoreState(edition(), before.revision() + 1, before.assessments());
                    case ASSESS -> new StoreState(before.edition(), before.revision() + 1, before.assessments() + 1);
                    case RESTORE, FIRST_START, SERVE -> new StoreState("first", before.revision() + 1, 0);
                };
        check(now.equals(expected), "found " + now + ", which is neither " + before + " nor " + expected);
        return true;
    }

    private StoreState look() throws Exception {
        try {
            return StoreState.of(data);
        } catch (Half half) {
            throw new IllegalStateException(told(half.getMessage()), half);
        }
    }

    private boolean started(Path home) throws Exception {
        boolean there;
        try {
            there = StoreState.isFilled(home);
        } catch (Half half) {
            throw new IllegalStateException(told(half.getMessage()), half);
        }
        delete(home);
        return there;
    }

    private Victim start(Path home, String... arguments) throws IOException {
        return Victim.start(jar, folder, home, arguments);
    }

    private static String[] assess(int item) {
        return new String[] {
            "assess", "P " + (item % ChainBundle.ITEMS + 1), "--status", "IN_PROGRESS", "--as-of", DAY, "--note", "x", "--agenda", "big"
        };
    }

    private String edition() {
        return "edition-" + round;
    }

    private String bundle(String edition) throws IOException {
        return ChainBundle.write(folder.resolve("bundle"), edition).toString();
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

    private String told(String message) {
        return "round " + round + ": " + message + "; the data are in " + folder;
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(told(message));
        }
    }
}
