package nl.volgorde.graphstore;

import java.nio.file.Path;
import nl.volgorde.Neo4jServer;
import org.junit.jupiter.api.Tag;

/** The migrations on a Neo4j server in a container. */
@Tag("docker")
class ServerMigrationsIT extends MigrationsContract {
    @Override
    TestStore open() {
        return TestStore.open(Path.of("target", "unused"), Neo4jServer.emptied().properties());
    }
}
