package nl.volgorde.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Finding;
import nl.volgorde.model.FindingRules;
import nl.volgorde.model.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Applies the rules in {@code cypher/findings}, each a read of the store. */
@Component
class CypherFindings implements FindingRules {
    private static final String REVISION = "MATCH (a:Agenda {id: $agenda}) RETURN a.revision AS revision";

    private final Driver driver;
    private final String database;
    private final StoreFailures failures;
    private final List<FindingRule> rules;

    CypherFindings(Driver driver, @Value("${volgorde.neo4j.database:neo4j}") String database, StoreFailures failures) {
        this.driver = driver;
        this.database = database;
        this.failures = failures;
        rules = CypherFiles.read("cypher/findings", FindingRule::parse).stream()
                .sorted(Comparator.comparing(FindingRule::name))
                .toList();
    }

    List<FindingRule> rules() {
        return rules;
    }

    @Override
    public Found find(String agendaId, LocalDate asOf, @Nullable Instant knownOn) {
        Map<String, Object> given = new HashMap<>(Map.of("agenda", agendaId, "asOf", asOf));
        if (knownOn != null) {
            given.put("knownOn", knownOn.atZone(ZoneOffset.UTC));
        }
        try (Session session = driver.session(SessionConfig.forDatabase(database))) {
            return session.executeRead(tx -> find(tx, agendaId, given));
        } catch (Neo4jException e) {
            throw failures.told(e);
        }
    }

    private Found find(TransactionContext tx, String agendaId, Map<String, Object> given) {
        var revision = tx.run(REVISION, Map.of("agenda", agendaId)).list();
        List<Finding> findings = new ArrayList<>();
        for (FindingRule rule : rules) {
            findings.addAll(
                    tx.run(rule.cypher(), new HashMap<>(rule.values(given))).list(rule::finding));
        }
        return new Found(
                revision.isEmpty() ? 0 : revision.getFirst().get("revision").asLong(), findings);
    }
}
