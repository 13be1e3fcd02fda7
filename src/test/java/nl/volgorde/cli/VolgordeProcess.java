package nl.volgorde.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Runs the program as the launcher does, unpacked and with its cache of classes, in a process of its own. */
public final class VolgordeProcess {
    private static final long LIMIT_SECONDS = 600;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final Path APP = unpacked(Path.of(System.getProperty("volgorde.jar")));

    private VolgordeProcess() {}

    /**
     * The folder of the unpacked jar with a cache of classes that fits it. Made anew by the first JVM of each run: the date
     * of a reproducible jar does not tell whether it is another one.
     */
    private static Path unpacked(Path jar) {
        Path app = jar.resolveSibling("app-under-test");
        Path run = jar.resolveSibling("app-under-test.run");
        String ours = System.getProperty("volgorde.run");
        // A file that is read by another way is no longer locked once that is closed: the lock has a file of its own.
        try (FileChannel taken = FileChannel.open(
                        jar.resolveSibling("app-under-test.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = taken.lock()) {
            if (!Files.exists(run) || !Files.readString(run).equals(ours)) {
                unpack(jar, app);
                Files.writeString(run, ours);
            }
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path app) throws IOException {
        Path cache = app.resolve("classes.aot");
        FileSystemUtils.deleteRecursively(app);
        toEnd(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", app.toString()));
        Path training = Files.createTempDirectory("volgorde");
        List<String> readiness = new ArrayList<>(FLAGS);
        // What is tried here ends before the second compiler pays off, and so does this.
        readiness.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + cache, "-jar", runnable(app)));
        readiness.addAll(List.of("readiness", "--data", training.toString()));
        toEnd(readiness);
        FileSystemUtils.deleteRecursively(training);
    }

    /** The program that starts Java. */
    static String java() {
        return JAVA.toString();
    }

    /** The program, unpacked. */
    static String runnable() {
        return runnable(APP);
    }

    private static String runnable(Path app) {
        return app.resolve("volgorde.jar").toString();
    }

    private static void toEnd(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(arguments);
        Path log = Files.createTempFile("volgorde", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(log);
        }
    }

    /** What a finished process left behind. */
    public record Result(int exitCode, String out, String err) {}

    /** Starts a command; the caller ends it. Output goes to the given files. */
    public static Process start(Path out, Path err, String... arguments) {
        return start(out, err, Map.of(), arguments);
    }

    static Process start(Path out, Path err, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:AOTCache=" + APP.resolve("classes.aot"),
                "-jar",
                runnable(APP)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A server that said that it is ready.
     *
     * @param address where it answers, without a closing slash
     * @param out what it said, and goes on to say
     */
    record Server(Process process, String address, Path out, Path err) {}

    /** Starts a server and waits for its address and the headline that follows it; the caller ends it. */
    static Server serve(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("serve.out");
        Path err = folder.resolve("serve.err");
        Process process = start(
                out,
                err,
                Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(arguments))
                        .toArray(String[]::new));
        Pattern announced = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
        for (long pauses = 0; pauses < LIMIT_SECONDS * 5 && process.isAlive(); pauses++) {
            Matcher matcher = announced.matcher(Files.readString(out));
            if (matcher.find() && Files.readString(out).lines().count() >= 2) {
                return new Server(process, matcher.group(1), out, err);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        process.destroyForcibly();
        throw new IllegalStateException("no server: " + Files.readString(out) + Files.readString(err));
    }

    /** Runs a command to its end. */
    public static Result run(String... arguments) {
        return run(null, arguments);
    }

    /** Runs a command with something on its standard input to its end. */
    public static Result run(@Nullable String input, String[] arguments) {
        try {
            Path out = Files.createTempFile("volgorde", ".out");
            Path err = Files.createTempFile("volgorde", ".err");
            try {
                Process process = start(out, err, arguments);
                try (var stdin = process.getOutputStream()) {
                    if (input != null) {
                        stdin.write(input.getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            String.join(" ", arguments) + " did not end; so far: " + Files.readString(err));
                }
                return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
