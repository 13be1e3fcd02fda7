package nl.volgorde.graphstore;

import java.util.List;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Finds agendas without loading what belongs to them. */
interface AgendaNodes extends Neo4jRepository<AgendaNode, String> {
    List<AgendaNode> findAllByOrderById();
}
