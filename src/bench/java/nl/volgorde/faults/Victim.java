package nl.volgorde.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, that ends by itself or by {@code kill -9}. What it prints on standard output is
 * its confirmation: answers alone are printed there, and only when they hold.
 */
final class Victim implements AutoCloseable {
    private static final int STEP_MILLIS = 5;

    private final Process process;
    private final Path owner;
    private final Path out;
    private final Path err;
    private final long started = System.nanoTime();

    private Victim(Process process, Path owner, Path out, Path err) {
        this.process = process;
        this.owner = owner;
        this.out = out;
        this.err = err;
    }

    /** How a command ended: killed or with an exit code, whether it had confirmed, and after how long. */
    record End(boolean killed, int exitCode, boolean confirmed, long millis) {}

    static Victim start(Path jar, Path folder, Path home, String... arguments) throws IOException {
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
        command.addAll(List.of("--data", home.toString()));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Victim(process, home.resolve("owner"), out, err);
    }

    /** Waits until its engine is up, or until it has ended. */
    Victim up() throws InterruptedException {
        while (process.isAlive() && !isUp()) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
        return this;
    }

    /** A killed owner leaves its file: only one that names a living process counts. */
    private boolean isUp() {
        try {
            String text = Files.exists(owner) ? Files.readString(owner) : "";
            return text.contains("bolt=") && text.contains("pid=" + process.pid());
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until it has confirmed, or until it has ended. */
    Victim confirmed() throws InterruptedException, IOException {
        while (process.isAlive() && !hasConfirmed()) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
        return this;
    }

    private boolean hasConfirmed() throws IOException {
        return Files.readString(out).contains("\n");
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Milliseconds since it was started. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** Waits until it ends by itself. */
    End end() throws InterruptedException, IOException {
        process.waitFor();
        return ended(true);
    }

    /** Kills it now. */
    void kill() {
        process.destroyForcibly();
    }

    /** Kills it after so many milliseconds more, when it has not ended by then. */
    End killAfter(long delay) throws InterruptedException, IOException {
        return ended(process.waitFor(delay, TimeUnit.MILLISECONDS));
    }

    private End ended(boolean byItself) throws InterruptedException, IOException {
        long millis = millis();
        process.destroyForcibly().waitFor();
        if (byItself && process.exitValue() != 0) {
            System.out.println(Files.readString(out) + Files.readString(err));
        }
        return new End(!byItself, byItself ? process.exitValue() : -1, hasConfirmed(), millis);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
