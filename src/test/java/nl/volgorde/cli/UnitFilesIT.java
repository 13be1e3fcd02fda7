package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the units for systemd run, with the folders of a machine replaced by those of a test. */
class UnitFilesIT {
    private static final Path BACKUP = Path.of("src/deploy/volgorde-backup.service");

    @TempDir
    Path machine;

    /** The command of a unit as systemd hands it on: lines that go on, and doubled percent signs. */
    private String command(String name) throws Exception {
        String unit = Files.readString(BACKUP).replace("\\\n", " ");
        return unit.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1).replace("%%", "%"))
                .findFirst()
                .orElseThrow()
                .replace("/usr/bin/java", VolgordeProcess.java())
                .replace("/opt/volgorde/volgorde.jar", VolgordeProcess.runnable())
                .replace("/var/backups/volgorde", machine.resolve("backups").toString());
    }

    private void run(String command) throws Exception {
        Path said = machine.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("STATE_DIRECTORY", machine.resolve("state").toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    @Test
    void makesTheBackupOfTheNightAndLetsOldOnesGo() throws Exception {
        Path backups = Files.createDirectories(machine.resolve("backups"));
        Path old = Files.createFile(backups.resolve("volgorde-2026-01-01.zip"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        Path other = Files.createFile(backups.resolve("somebody-elses.zip"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(40))));

        run(command("ExecStart"));
        run(command("ExecStartPost"));

        List<Path> left;
        try (Stream<Path> files = Files.list(backups)) {
            left = files.sorted().toList();
        }
        assertThat(left).hasSize(2).contains(other).doesNotContain(old);
        Path made = left.getLast();
        assertThat(made.getFileName().toString()).matches("volgorde-\\d{4}-\\d{2}-\\d{2}\\.zip");
        assertThat(CommandHere.run(
                                "",
                                "restore",
                                made.toString(),
                                "--data",
                                machine.resolve("again").toString())
                        .exitCode())
                .isZero();
        CommandHere.close();
    }
}
