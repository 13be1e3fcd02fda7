package nl.volgorde.graphstore;

/** Backups of a real embedded Neo4j. */
class EmbeddedBackupIT extends BackupContract {
    @Override
    TestStore open() {
        return TestStore.open(folder.resolve("data"));
    }
}
