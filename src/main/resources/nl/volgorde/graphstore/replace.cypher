// name: lock
// The agenda's own node is written first, so that two writers of one agenda follow each other.
MERGE (a:Agenda {id: $agenda.id})
SET a.edition = $agenda.edition, a.titleNl = $agenda.titleNl, a.titleEn = $agenda.titleEn, a.focus = $agenda.focus,
    a.revision = coalesce(a.revision, 0) + 1
RETURN a.revision AS revision;

// name: clear
// Assessments stay: they are history and are only ever added. Waivers stay: somebody answers for each.
MATCH (n:Item|Actor|Theme|Area|Fund|Meeting|Source|Claim|Statement {agenda: $agenda.id})
DETACH DELETE n;

// name: sources
UNWIND $rows AS row CREATE (n:Source) SET n = row;

// name: themes
UNWIND $rows AS row CREATE (n:Theme) SET n = row;

// name: areas
UNWIND $rows AS row CREATE (n:Area) SET n = row;

// name: funds
UNWIND $rows AS row CREATE (n:Fund) SET n = row;

// name: meetings
UNWIND $rows AS row CREATE (n:Meeting) SET n = row;

// name: actors
UNWIND $rows AS row CREATE (n:Actor:$(row.label)) SET n = row.properties;

// name: items
MATCH (a:Agenda {id: $agenda.id})
UNWIND $rows AS row
CREATE (n:Item:$(row.label))-[:IN_AGENDA]->(a)
SET n = row.properties;

// name: item-themes
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (t:Theme {agenda: $agenda.id, id: row.theme})
CREATE (i)-[:IN_THEME]->(t);

// name: item-areas
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (a:Area {agenda: $agenda.id, id: row.area})
CREATE (i)-[:IN_AREA {ordinal: row.ordinal}]->(a);

// name: successions
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.from}), (s:Item {agenda: $agenda.id, code: row.to})
CREATE (i)-[:SUPERSEDED_BY]->(s);

// name: preconditions
UNWIND $rows AS row
MATCH (b:Item {agenda: $agenda.id, code: row.to})
UNWIND row.edges AS edge
MATCH (a:Item {agenda: $agenda.id, code: edge.from})
CREATE (a)-[r:PRECONDITION_OF]->(b)
SET r = edge.properties;

// name: relations
UNWIND $rows AS row
MATCH (a:Item {agenda: $agenda.id, code: row.from}), (b:Item {agenda: $agenda.id, code: row.to})
CREATE (a)-[r:$(row.kind)]->(b)
SET r = row.properties;

// name: involvements
UNWIND $rows AS row
MATCH (a:Actor {agenda: $agenda.id, id: row.actor}), (i:Item {agenda: $agenda.id, code: row.item})
CREATE (a)-[r:$(row.role)]->(i)
SET r = row.properties;

// name: fundings
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (f:Fund {agenda: $agenda.id, id: row.fund})
CREATE (i)-[r:FUNDED_BY]->(f)
SET r = row.properties;

// name: tablings
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.decision}), (m:Meeting {agenda: $agenda.id, id: row.meeting})
CREATE (i)-[r:TABLED_AT]->(m)
SET r = row.properties;

// name: claims
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (s:Source {agenda: $agenda.id, id: row.source})
CREATE (s)<-[:FROM {ref: row.ref}]-(c:Claim)-[:DATES]->(i)
SET c = row;

// name: statements
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (s:Source {agenda: $agenda.id, id: row.source})
CREATE (s)<-[:FROM {ref: row.ref}]-(c:Statement)-[:ABOUT]->(i)
SET c = row;

// name: waivers
UNWIND $rows AS row
MERGE (w:Waiver {agenda: row.agenda, finding: row.finding})
SET w = row;

// name: assessments
UNWIND $rows AS row
MERGE (a:Assessment {agenda: row.agenda, item: row.item, asOf: row.asOf, recordedAt: row.recordedAt, by: row.by})
ON CREATE SET a += row;

// name: assessed-items
MATCH (a:Assessment {agenda: $agenda.id})
MATCH (i:Item {agenda: $agenda.id, code: a.item})
MERGE (a)-[:OF]->(i);

// name: audit
MATCH (a:Agenda {id: $agenda.id})
CREATE (w:Write {agenda: $agenda.id, revision: a.revision, by: $by, action: $action, at: $at})-[:CHANGED]->(a);

// name: count
MATCH (i:Item {agenda: $agenda.id})
OPTIONAL MATCH (i)-[r:PRECONDITION_OF]->()
RETURN count(DISTINCT i) AS items, count(r) AS preconditions;
