package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} in the middle of an import: afterwards the store holds the old edition or the new, never a mixture. */
class KilledImportIT {
    private static final int ITEMS = 2_000;

    /** Few: {@code src/bench/run faults} makes a night of it. */
    private static final int ROUNDS = 1;

    @TempDir
    Path folder;

    private Path bundle(String edition) throws IOException {
        StringBuilder yaml = new StringBuilder();
        yaml.append("agenda: {id: big, edition: \"")
                .append(edition)
                .append("\", titleNl: Groot, titleEn: Big, source: s}\n");
        yaml.append("sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n");
        for (int i = 1; i <= ITEMS; i++) {
            yaml.append("  - {code: P ")
                    .append(i)
                    .append(", type: PROJECT, titleNl: ")
                    .append(edition);
            yaml.append(", titleEn: ").append(edition).append(", ref: p. 1");
            if (i > 1) {
                yaml.append(", needs: [{code: P ").append(i - 1);
                yaml.append(", basis: INFERRED, reasonNl: Na elkaar., reasonEn: One by one., ref: p. 1}]");
            }
            yaml.append("}\n");
        }
        Path path = Files.createDirectories(folder.resolve(edition));
        Files.writeString(path.resolve("agenda.yaml"), yaml);
        return path;
    }

    @Test
    void leavesTheOldEditionOrTheNewOne() throws Exception {
        Path data = folder.resolve("data");
        String current = "edition-0";
        VolgordeProcess.Result first =
                VolgordeProcess.run("import", bundle(current).toString(), "--data", data.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            String next = "edition-" + round;
            int delay = 2_000 + random.nextInt(4_000);
            Process process = VolgordeProcess.start(
                    folder.resolve("out"),
                    folder.resolve("err"),
                    "import",
                    bundle(next).toString(),
                    "--data",
                    data.toString());
            boolean ended = process.waitFor(delay, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String found = onlyEdition(data, "seed " + seed + ", round " + round + ", killed after " + delay + " ms");
            assertThat(found)
                    .as("seed %d, round %d", seed, round)
                    .isIn(ended ? new String[] {next} : new String[] {current, next});
            current = found;
        }
    }

    private static String onlyEdition(Path data, String description) {
        VolgordeProcess.Result result =
                VolgordeProcess.run("""
                MATCH (a:Agenda {id: 'big'})
                MATCH (i:Item {agenda: 'big'})
                OPTIONAL MATCH (i)<-[r:PRECONDITION_OF]-()
                RETURN a.edition, collect(DISTINCT i.titleNl), count(DISTINCT i), count(r), a.revision,
                       COUNT { (:Write {agenda: 'big'}) }
                """, new String[] {"query", "-", "--data", data.toString(), "--format", "json"});
        assertThat(result.exitCode()).as(description + result.err()).isZero();
        JsonNode row = JsonMapper.shared().readTree(result.out()).at("/rows/0");
        String edition = row.get(0).asString();
        assertThat(row.get(1).toString()).as(description).isEqualTo("[\"" + edition + "\"]");
        assertThat(row.get(2).asInt()).as(description).isEqualTo(ITEMS);
        assertThat(row.get(3).asInt()).as(description).isEqualTo(ITEMS - 1);
        assertThat(row.get(4).asLong()).as(description).isEqualTo(row.get(5).asLong());
        return edition;
    }
}
