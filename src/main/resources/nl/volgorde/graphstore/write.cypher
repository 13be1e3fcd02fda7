// name: lock
// The agenda's own node is written first, so that two writers of one agenda follow each other.
MERGE (a:Agenda {id: $agenda.id})
SET a.edition = $agenda.edition, a.titleNl = $agenda.titleNl, a.titleEn = $agenda.titleEn, a.focus = $agenda.focus,
    a.workWeek = $agenda.workWeek, a.holidays = $agenda.holidays, a.extraDays = $agenda.extraDays,
    a.revision = coalesce(a.revision, 0) + 1
RETURN a.revision AS revision;

// name: hold
// Writers wait until the end of the transaction, readers do not.
MATCH (a:Agenda {id: $agenda})
SET a.revision = a.revision;

// name: renamed
// An item under another code stays the same node, with its history.
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.from})
SET i.code = row.to
WITH row
CALL (row) {
  MATCH (a:Assessment {agenda: $agenda.id, item: row.from})
  SET a.item = row.to
  RETURN count(a) AS assessments
}
RETURN count(*) AS made;

// name: sources
UNWIND $rows AS row MERGE (n:Source {agenda: row.agenda, id: row.id}) SET n = row RETURN count(*) AS made;

// name: themes
UNWIND $rows AS row MERGE (n:Theme {agenda: row.agenda, id: row.id}) SET n = row RETURN count(*) AS made;

// name: areas
UNWIND $rows AS row MERGE (n:Area {agenda: row.agenda, id: row.id}) SET n = row RETURN count(*) AS made;

// name: funds
UNWIND $rows AS row MERGE (n:Fund {agenda: row.agenda, id: row.id}) SET n = row RETURN count(*) AS made;

// name: meetings
UNWIND $rows AS row MERGE (n:Meeting {agenda: row.agenda, id: row.id}) SET n = row RETURN count(*) AS made;

// name: actors
UNWIND $rows AS row
MERGE (n:Actor {agenda: row.properties.agenda, id: row.properties.id})
REMOVE n:Ministry:Province:Municipality:WaterAuthority:Agency:Company:Partnership
SET n:$(row.label), n = row.properties
RETURN count(*) AS made;

// name: items
MATCH (a:Agenda {id: $agenda.id})
UNWIND $rows AS row
CREATE (n:Item:$(row.label))-[:IN_AGENDA]->(a)
SET n = row.properties
RETURN count(*) AS made;

// name: changed-items
UNWIND $rows AS row
MATCH (n:Item {agenda: $agenda.id, code: row.properties.code})
REMOVE n:Project:Condition:Decision:Milestone:Agreement
SET n:$(row.label), n = row.properties
WITH n
CALL (n) {
  OPTIONAL MATCH (n)-[r:IN_THEME|IN_AREA|SUPERSEDED_BY]->()
  DELETE r
}
RETURN count(n) AS made;

// name: clear-preconditions
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})<-[r:PRECONDITION_OF]-()
DELETE r;

// name: clear-relations
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})-[r:PART_OF|RELATES_TO|COMPETES_WITH]->()
DELETE r;

// name: clear-involvements
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})<-[r:LEADS|DECIDES|COMMISSIONS|PARTICIPATES_IN|SUPPORTS|INVOLVED_IN]-()
DELETE r;

// name: clear-fundings
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})-[r:FUNDED_BY]->()
DELETE r;

// name: clear-tablings
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})-[r:TABLED_AT]->()
DELETE r;

// name: clear-claims
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})<-[:DATES]-(n:Claim)
DETACH DELETE n;

// name: clear-statements
UNWIND $rows AS code
MATCH (:Item {agenda: $agenda.id, code: code})<-[:ABOUT]-(n:Statement)
DETACH DELETE n;

// name: item-themes
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (t:Theme {agenda: $agenda.id, id: row.theme})
CREATE (i)-[:IN_THEME]->(t)
RETURN count(*) AS made;

// name: item-areas
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (a:Area {agenda: $agenda.id, id: row.area})
CREATE (i)-[:IN_AREA {ordinal: row.ordinal}]->(a)
RETURN count(*) AS made;

// name: successions
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.from}), (s:Item {agenda: $agenda.id, code: row.to})
CREATE (i)-[:SUPERSEDED_BY]->(s)
RETURN count(*) AS made;

// name: numbers
UNWIND $rows AS code
MATCH (n:Item {agenda: $agenda.id, code: code})
RETURN collect(n.code) AS code, collect(id(n)) AS id;

// name: preconditions
// Both ends by the number that the store knows them by, and the properties by their place: to look an item up by its code
// for each edge, and to read a map for each, takes more than the edge itself.
UNWIND $rows AS row
MATCH (b) WHERE id(b) = row.to
UNWIND row.edges AS edge
MATCH (a) WHERE id(a) = edge[0]
CREATE (a)-[:PRECONDITION_OF {link: edge[1], lagDays: edge[2], strength: edge[3], basis: edge[4],
  reasonNl: edge[5], reasonEn: edge[6], source: edge[7], ref: edge[8]}]->(b)
RETURN count(*) AS made;

// name: relations
UNWIND $rows AS row
MATCH (a:Item {agenda: $agenda.id, code: row.from}), (b:Item {agenda: $agenda.id, code: row.to})
CREATE (a)-[r:$(row.kind)]->(b)
SET r = row.properties
RETURN count(*) AS made;

// name: involvements
UNWIND $rows AS row
MATCH (a:Actor {agenda: $agenda.id, id: row.actor}), (i:Item {agenda: $agenda.id, code: row.item})
CREATE (a)-[r:$(row.role)]->(i)
SET r = row.properties
RETURN count(*) AS made;

// name: fundings
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (f:Fund {agenda: $agenda.id, id: row.fund})
CREATE (i)-[r:FUNDED_BY]->(f)
SET r = row.properties
RETURN count(*) AS made;

// name: tablings
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.decision}), (m:Meeting {agenda: $agenda.id, id: row.meeting})
CREATE (i)-[r:TABLED_AT]->(m)
SET r = row.properties
RETURN count(*) AS made;

// name: claims
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (s:Source {agenda: $agenda.id, id: row.source})
CREATE (s)<-[:FROM {ref: row.ref}]-(c:Claim)-[:DATES]->(i)
SET c = row
RETURN count(*) AS made;

// name: statements
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item}), (s:Source {agenda: $agenda.id, id: row.source})
CREATE (s)<-[:FROM {ref: row.ref}]-(c:Statement)-[:ABOUT]->(i)
SET c = row
RETURN count(*) AS made;

// name: waivers
UNWIND $rows AS row
MERGE (w:Waiver {agenda: row.agenda, finding: row.finding})
SET w = row
RETURN count(*) AS made;

// name: scenarios
UNWIND $rows AS row
MERGE (s:Scenario {agenda: row.agenda, name: row.name})
SET s = row
RETURN count(*) AS made;

// name: assessments
UNWIND $rows AS row
MATCH (i:Item {agenda: $agenda.id, code: row.item})
MERGE (a:Assessment {agenda: row.agenda, item: row.item, asOf: row.asOf, recordedAt: row.recordedAt, by: row.by})
ON CREATE SET a += row
MERGE (a)-[:OF]->(i)
RETURN count(*) AS made;

// name: removed-items
UNWIND $rows AS code
MATCH (n:Item {agenda: $agenda.id, code: code})
DETACH DELETE n
RETURN count(*) AS made;

// name: removed-nodes
// What referred to it is gone: the rules of the graph model have been checked before.
UNWIND $rows AS row
MATCH (n:$(row.label) {agenda: $agenda.id})
WHERE n[row.property] = row.id
DETACH DELETE n
RETURN count(*) AS made;

// name: written
MATCH (w:Write {agenda: $agenda, revision: $revision, id: $id})
RETURN w.revision AS revision;

// name: audit
MATCH (a:Agenda {id: $agenda.id})
CREATE (w:Write {agenda: $agenda.id, revision: a.revision, id: $id, by: $by, action: $action, at: $at, changes: $changes})-[:CHANGED]->(a)
SET w.reason = $reason;

// name: changes
MATCH (w:Write {agenda: $agenda.id, revision: $revision})
UNWIND $rows AS row
CREATE (w)-[:MADE]->(c:Change)
SET c = row
WITH c
CALL (c) {
  UNWIND c.items AS code
  MERGE (i:ChangedItem {agenda: c.agenda, code: code})
  CREATE (c)-[:TOUCHES]->(i)
  RETURN count(*) AS items
}
RETURN count(*) AS made;

// name: writes
MATCH (w:Write {agenda: $agenda})
WHERE w.revision > $after
RETURN w.revision AS revision, w.by AS by, w.at AS at, w.action AS action, w.reason AS reason
ORDER BY w.revision;

// name: history
MATCH (w:Write {agenda: $agenda})
WITH w ORDER BY w.revision DESC LIMIT $limit
OPTIONAL MATCH (w)-[:MADE]->(c:Change)
WITH w, c ORDER BY c.ordinal
WITH w, collect(c {.kind, .key, .items, .before, .after})[..$most] AS changes
RETURN w.revision AS revision, w.by AS by, w.at AS at, w.action AS action, w.reason AS reason, changes
ORDER BY revision DESC;

// name: history-of-item
// From the item outwards: what was written of others is not looked at.
MATCH (:ChangedItem {agenda: $agenda, code: $item})<-[:TOUCHES]-(c:Change)<-[:MADE]-(w:Write)
WITH w, c ORDER BY c.ordinal
WITH w, collect(c {.kind, .key, .items, .before, .after}) AS changes
RETURN w.revision AS revision, w.by AS by, w.at AS at, w.action AS action, w.reason AS reason, changes
ORDER BY revision DESC LIMIT $limit;

// name: withdrawn-waivers
// Of each finding the last thing that was done about its waiver, when that was to take it away.
MATCH (c:Change {agenda: $agenda, kind: 'WAIVER'})
WITH c ORDER BY c.revision DESC, c.ordinal DESC
WITH c.key AS key, collect(c)[0] AS c
WHERE c.after IS NULL
RETURN c.before AS waiver
ORDER BY key;

// name: write
MATCH (w:Write {agenda: $agenda, revision: $revision})
OPTIONAL MATCH (w)-[:MADE]->(c:Change)
WITH w, c ORDER BY c.ordinal
WITH w, collect(c {.kind, .key, .items, .before, .after}) AS changes
RETURN w.revision AS revision, w.by AS by, w.at AS at, w.action AS action, w.reason AS reason, changes;
