// name: constraint
CREATE CONSTRAINT __neo4j_migration_version IF NOT EXISTS FOR (m:__Neo4jMigration) REQUIRE m.version IS UNIQUE;

// name: baseline
MERGE (m:__Neo4jMigration {version: 'BASELINE'});

// name: applied
MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
RETURN m.version AS version, m.checksum AS checksum ORDER BY toInteger(m.version);

// name: record
// Two instances that start at once both come here; the version is unique, so the second finds the first one's node.
MATCH (last:__Neo4jMigration) WHERE last.version <> $version AND NOT (last)-[:MIGRATED_TO]->()
SET last.lock = true
MERGE (m:__Neo4jMigration {version: $version})
ON CREATE SET m.description = $description, m.source = $source, m.checksum = $checksum, m.type = 'CYPHER'
MERGE (last)-[r:MIGRATED_TO]->(m)
ON CREATE SET r.at = $at
REMOVE last.lock;
