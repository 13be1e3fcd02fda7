package nl.volgorde.graphstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The migrations on a real embedded Neo4j. */
class EmbeddedMigrationsIT extends MigrationsContract {
    @TempDir
    static Path folder;

    @Override
    TestStore open() {
        return TestStore.open(folder.resolve("data"));
    }
}
