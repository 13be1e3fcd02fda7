package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The image of src/deploy, made from the packaged program and run as the guide for the operator says: without a network, root,
 * rights, or a disk to write to but its data.
 */
@Tag("docker")
class ContainerImageIT {
    private static final long LIMIT_MINUTES = 6;
    private static final String OURS =
            "volgorde-test-" + ProcessHandle.current().pid();

    /** The official base, where it is at hand; a machine without a registry makes one of its own. */
    private static final String OFFICIAL = "eclipse-temurin:25-jre";

    @TempDir
    static Path work;

    private record Said(int exitCode, String out) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(work, "out", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end: " + Files.readString(out));
        }
        return new Said(process.exitValue(), Files.readString(out));
    }

    private static String done(String... command) throws IOException, InterruptedException {
        Said said = run(command);
        assertThat(said.exitCode())
                .as("%s: %s", String.join(" ", command), said.out())
                .isZero();
        return said.out();
    }

    private static String inside(String script) throws IOException, InterruptedException {
        return done("docker", "exec", OURS, "sh", "-c", script);
    }

    private static String base() throws IOException, InterruptedException {
        if (run("docker", "image", "inspect", OFFICIAL).exitCode() == 0) {
            return OFFICIAL;
        }
        return done("bash", "src/deploy/local-base").lines().toList().getLast();
    }

    /** As compose.yaml and the guide run it. */
    @BeforeAll
    static void builtAndRuns() throws Exception {
        Path program = Path.of(VolgordeProcess.runnable());
        Path context = Files.createDirectory(work.resolve("app"));
        Files.copy(program, context.resolve("volgorde.jar"));
        FileSystemUtils.copyRecursively(program.resolveSibling("lib"), context.resolve("lib"));
        List<String> build = new ArrayList<>(List.of("docker", "build", "--tag", OURS));
        // Recording the classes takes longer than all of the test.
        build.addAll(List.of("--build-arg", "CLASS_CACHE=no", "--build-arg", "BASE=" + base()));
        build.addAll(List.of("--file", "src/deploy/Dockerfile", context.toString()));
        done(build.toArray(String[]::new));
        List<String> run = new ArrayList<>(List.of("docker", "run", "--detach", "--name", OURS, "--network", "none"));
        run.addAll(List.of("--read-only", "--tmpfs", "/tmp:exec", "--cap-drop", "ALL"));
        // It is gone before the second compiler pays off.
        run.addAll(List.of("--env", "VOLGORDE_JAVA_OPTS=-XX:TieredStopAtLevel=1"));
        run.addAll(List.of("--security-opt", "no-new-privileges", "--volume", OURS + ":/data", OURS));
        done(run.toArray(String[]::new));
    }

    @AfterAll
    static void leavesNothing() throws Exception {
        run("docker", "rm", "--force", OURS);
        run("docker", "volume", "rm", OURS);
        run("docker", "image", "rm", OURS);
    }

    @Test
    void servesAnswersAndWritesNowhereButToItsData() throws Exception {
        Said ready = new Said(1, "");
        for (int second = 0; ready.exitCode() != 0 && second < LIMIT_MINUTES * 60; second++) {
            assertThat(done("docker", "inspect", "--format", "{{.State.Running}}", OURS))
                    .as("%s", second == 0 ? "" : run("docker", "logs", OURS).out())
                    .startsWith("true");
            TimeUnit.SECONDS.sleep(1);
            ready = run(
                    "docker", "exec", OURS, "wget", "-q", "-O", "-", "http://127.0.0.1:8080/actuator/health/readiness");
        }
        assertThat(ready.out()).contains("\"UP\"");

        assertThat(
                        inside(
                                "java $VOLGORDE_FLAGS $VOLGORDE_JAVA_OPTS -jar /opt/volgorde/volgorde.jar blockers --data /data --format json"))
                .contains("\"target\"", "\"blockers\"");

        assertThat(inside("wget -q -O - http://127.0.0.1:8080/api/v1/items/HOUTRAK/blockers"))
                .contains("\"target\"", "\"blockers\"");

        assertThat(inside("id -u").strip()).isEqualTo("10001");
        String writable = inside(
                "for folder in / /* /*/* /*/*/*; do case $folder in /dev*|/proc*|/sys*) continue;; esac;"
                        + " if [ -d \"$folder\" ] && ( : >\"$folder/x\" ) 2>/dev/null; then echo \"$folder\"; fi; done");
        assertThat(writable.lines()).contains("/data", "/tmp").allMatch(folder -> folder.matches("/(data|tmp)(/.*)?"));
        assertThat(done("docker", "logs", OURS)).as("what it says of itself").doesNotContain("[error]");
    }
}
