// name: constraint
CREATE CONSTRAINT __neo4j_migration_version IF NOT EXISTS FOR (m:__Neo4jMigration) REQUIRE m.version IS UNIQUE;

// name: lock-constraint
CREATE CONSTRAINT __neo4j_migrations_lock IF NOT EXISTS FOR (l:__Neo4jMigrationsLock) REQUIRE l.id IS UNIQUE;

// name: lock
// Rolled back when the work is done: what counts is that the node is locked until then.
MERGE (l:__Neo4jMigrationsLock {id: 'volgorde'})
SET l.held = true;

// name: baseline
MERGE (m:__Neo4jMigration {version: 'BASELINE'});

// name: applied
MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
RETURN m.version AS version, m.checksum AS checksum ORDER BY toInteger(m.version);

// name: record
// Merged, because the driver repeats a transaction of which it cannot know whether it was committed.
MATCH (last:__Neo4jMigration) WHERE last.version <> $version AND NOT (last)-[:MIGRATED_TO]->()
MERGE (m:__Neo4jMigration {version: $version})
ON CREATE SET m.description = $description, m.source = $source, m.checksum = $checksum, m.type = 'CYPHER'
MERGE (last)-[r:MIGRATED_TO]->(m)
ON CREATE SET r.at = $at;
