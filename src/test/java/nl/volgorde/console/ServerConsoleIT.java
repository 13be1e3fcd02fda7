package nl.volgorde.console;

import nl.volgorde.Neo4jServer;
import org.junit.jupiter.api.Tag;

/** Own queries on a Neo4j server in a container, by {@code --neo4j}. */
@Tag("docker")
class ServerConsoleIT extends ConsoleContract {
    @Override
    String[] store() {
        return Neo4jServer.emptied().properties();
    }
}
