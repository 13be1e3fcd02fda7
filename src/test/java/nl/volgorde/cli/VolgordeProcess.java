package nl.volgorde.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the built jar as people run it, in a process of its own. */
public final class VolgordeProcess {
    private static final long LIMIT_SECONDS = 180;

    private VolgordeProcess() {}

    /** What a finished process left behind. */
    public record Result(int exitCode, String out, String err) {}

    /** Starts a command; the caller ends it. Output goes to the given files. */
    public static Process start(Path out, Path err, String... arguments) {
        return start(out, err, Map.of(), arguments);
    }

    static Process start(Path out, Path err, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("volgorde.jar")));
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
