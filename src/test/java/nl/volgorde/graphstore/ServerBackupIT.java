package nl.volgorde.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.volgorde.Neo4jServer;
import nl.volgorde.model.StoreBackup.Contents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Backups of a Neo4j server in a container, and between it and an embedded one. */
@Tag("docker")
class ServerBackupIT extends BackupContract {
    @Override
    TestStore open() {
        return TestStore.open(Path.of("target", "unused"), Neo4jServer.emptied().properties());
    }

    @Test
    void movesAStoreFromTheServerToAnEmbeddedOneAndBack() {
        Path there = folder.resolve("there.zip");
        Path back = folder.resolve("back.zip");
        opened().backup().backup(there, (_, _) -> {});
        try (TestStore embedded = TestStore.open(folder.resolve("embedded"))) {
            Contents contents = embedded.backup().restore(there, false, ProgrammeStoreContract.ME, (_, _) -> {});
            assertThat(embedded.store().load("island")).contains(ProgrammeStoreContract.island());
            // One node more: the record of the restore.
            assertThat(embedded.backup().backup(back, (_, _) -> {}).nodes())
                    .isEqualTo(contents.nodes() + contents.agendas().size());
        }
        opened().backup().restore(back, true, ProgrammeStoreContract.ME, (_, _) -> {});
        assertThat(opened().store().load("island")).contains(ProgrammeStoreContract.island());
    }
}
