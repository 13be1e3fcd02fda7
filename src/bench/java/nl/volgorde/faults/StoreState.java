package nl.volgorde.faults;

import java.nio.file.Path;
import java.util.List;
import nl.volgorde.Volgorde;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a store holds of the chain, when it opens and all that it holds is whole. */
record StoreState(String edition, long revision, long assessments) {
    static final StoreState NONE = new StoreState("", 0, 0);

    private static final String CHAIN = """
            MATCH (a:Agenda {id: 'big'})
            RETURN a.edition AS edition, a.revision AS revision,
                   COLLECT { MATCH (i:Item {agenda: 'big'}) RETURN DISTINCT i.titleEn } AS titles,
                   COUNT { (:Item {agenda: 'big'}) } AS items,
                   COUNT { (:Item {agenda: 'big'})-[:PRECONDITION_OF]->() } AS preconditions,
                   COUNT { (:Assessment {agenda: 'big'})-[:OF]->() } AS assessments,
                   COUNT { (:Write {agenda: 'big'})-[:CHANGED]->(a) } AS writes,
                   COLLECT { MATCH (w:Write {agenda: 'big'}) RETURN w.revision ORDER BY w.revision } AS revisions
            """;
    private static final String SCHEMA = """
            RETURN COUNT { (:__Neo4jMigration) } AS nodes, COUNT { (:__Neo4jMigration)-[:MIGRATED_TO]->() } AS steps,
                   COUNT { (:Agenda) } AS agendas, COUNT { (:Item) } AS items, COUNT { (:Write) } AS writes
            """;

    /** Something in a store is not whole. */
    static final class Half extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Half(String message) {
            super(message);
        }
    }

    /** Opens the store of a data directory and looks; throws {@link Half} when the chain in it is not whole. */
    static StoreState of(Path home) {
        Record row = row(home, CHAIN);
        String edition = row.get("edition").asString();
        long revision = row.get("revision").asLong();
        List<Long> revisions = row.get("revisions").asList(value -> value.asLong());
        check(row.get("titles").asList().equals(List.of(edition)), "titles " + row.get("titles") + " in " + edition);
        check(row.get("items").asInt() == ChainBundle.ITEMS, row.get("items") + " items");
        check(row.get("preconditions").asInt() == ChainBundle.ITEMS - 1, row.get("preconditions") + " preconditions");
        check(row.get("writes").asInt() == revisions.size(), "writes that changed nothing");
        check(revisions.getLast() == revision, "revision " + revision + " with writes " + revisions);
        check(revisions.stream().distinct().count() == revisions.size(), "two writes of one revision");
        return new StoreState(edition, revision, row.get("assessments").asLong());
    }

    /** Whether the bundled agenda is in; throws {@link Half} when it, or the schema, is half there. */
    static boolean isFilled(Path home) {
        Record row = row(home, SCHEMA);
        check(row.get("nodes").asInt() == row.get("steps").asInt() + 1, "migrations " + row);
        boolean agenda = row.get("agendas").asInt() == 1;
        check(agenda == row.get("items").asInt() > 0, "an agenda without its items, or the reverse: " + row);
        check(row.get("writes").asInt() == (agenda ? 1 : 0), "writes " + row);
        return agenda;
    }

    private static Record row(Path home, String statement) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Volgorde.class)
                        .web(WebApplicationType.NONE)
                        .properties("volgorde.data=" + home, "volgorde.command=check")
                        .run();
                Session session = context.getBean(Driver.class).session()) {
            return session.run(statement).single();
        }
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new Half(message);
        }
    }
}
