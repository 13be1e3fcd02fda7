package nl.volgorde.graphstore;

import java.nio.file.Path;
import nl.volgorde.Neo4jServer;
import org.junit.jupiter.api.Tag;

/** The store on a Neo4j server in a container, by {@code --neo4j}. */
@Tag("docker")
class ServerStoreIT extends ProgrammeStoreContract {
    @Override
    TestStore open() {
        return TestStore.open(Path.of("target", "unused"), Neo4jServer.emptied().properties());
    }
}
