package nl.volgorde.graphstore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store is.
 *
 * @param data the embedded store's directory; used while {@code neo4j.uri} is not set
 * @param command what this process does, for others who want the directory
 * @param store how it is held
 * @param neo4j a Neo4j elsewhere
 */
@ConfigurationProperties("volgorde")
record StoreProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("a command") String command,
        @DefaultValue Holding store,
        @DefaultValue Remote neo4j) {
    /**
     * How the embedded store is held.
     *
     * @param exclusive whether only owning it will do
     * @param boltPort of the embedded engine, 0 for any that is free
     */
    record Holding(
            @DefaultValue("false") boolean exclusive,
            @DefaultValue("0") int boltPort) {}

    /**
     * A Neo4j elsewhere.
     *
     * @param uri null for the embedded store
     * @param password from the environment; null to read {@code passwordFile}
     * @param passwordFile its first line is the password
     */
    record Remote(
            @Nullable String uri,
            @DefaultValue("neo4j") String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            @DefaultValue("neo4j") String database) {}
}
