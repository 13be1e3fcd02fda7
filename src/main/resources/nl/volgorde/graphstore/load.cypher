// name: agenda
MATCH (a:Agenda {id: $agenda}) RETURN properties(a) AS agenda;

// name: nodes
// What there is much of comes in chunks, so that no record grows with the agenda.
MATCH (n:$($label) {agenda: $agenda})
WITH n ORDER BY n.ordinal
WITH collect(n) AS nodes
UNWIND range(0, size(nodes) - 1, $chunk) AS first
RETURN [n IN nodes[first..first + $chunk] | properties(n)] AS rows;

// name: actors
MATCH (n:Actor {agenda: $agenda})
WITH n ORDER BY n.ordinal
RETURN collect(n {.*, label: head([l IN labels(n) WHERE l <> 'Actor'])}) AS rows;

// name: items
MATCH (n:Item {agenda: $agenda})
WITH collect(n) AS items
UNWIND range(0, size(items) - 1, $chunk) AS first
CALL (items, first) {
  UNWIND items[first..first + $chunk] AS n
  OPTIONAL MATCH (n)-[r:IN_AREA]->(area:Area)
  WITH n, r, area ORDER BY r.ordinal
  WITH n, collect(area.id) AS areas
  RETURN collect(n {.*, areas: areas,
    label: head([l IN labels(n) WHERE l <> 'Item']),
    theme: head([(n)-[:IN_THEME]->(t) | t.id]),
    supersededBy: head([(n)-[:SUPERSEDED_BY]->(s) | s.code])}) AS rows
}
RETURN rows;

// name: codes
MATCH (n:Item {agenda: $agenda})
WITH collect(n) AS items
UNWIND range(0, size(items) - 1, $chunk) AS first
WITH items[first..first + $chunk] AS part
RETURN [n IN part | id(n)] AS id, [n IN part | n.code] AS code;

// name: preconditions
// Columns; both ends by the number that the store knows them by, which the codes above translate: a number costs a
// fraction of a code, and the other end need not be looked up.
MATCH (n:Item {agenda: $agenda})
WITH collect(n) AS items
UNWIND range(0, size(items) - 1, $chunk) AS first
CALL (items, first) {
  UNWIND items[first..first + $chunk] AS b
  MATCH (b)<-[r:PRECONDITION_OF]-(a:Item)
  RETURN collect(id(a)) AS source, collect(id(b)) AS target,
    collect(r.link) AS link, collect(r.lagDays) AS lagDays, collect(r.strength) AS strength, collect(r.basis) AS basis,
    collect(r.reasonNl) AS reasonNl, collect(r.reasonEn) AS reasonEn,
    collect(r.source) AS document, collect(r.ref) AS ref
}
RETURN source, target, link, lagDays, strength, basis, reasonNl, reasonEn, document, ref;

// name: relations
MATCH (a:Item {agenda: $agenda})-[r:PART_OF|RELATES_TO|COMPETES_WITH]->(b:Item)
RETURN collect(r {.*, from: a.code, kind: type(r), to: b.code}) AS rows;

// name: involvements
MATCH (a:Actor {agenda: $agenda})-[r:LEADS|DECIDES|COMMISSIONS|PARTICIPATES_IN|SUPPORTS|INVOLVED_IN]->(i:Item)
WITH a, r, i ORDER BY r.ordinal
RETURN collect(r {.*, actor: a.id, role: type(r), item: i.code}) AS rows;

// name: fundings
MATCH (i:Item {agenda: $agenda})-[r:FUNDED_BY]->(f:Fund)
RETURN collect(r {.*, item: i.code, fund: f.id}) AS rows;

// name: tablings
MATCH (i:Item {agenda: $agenda})-[r:TABLED_AT]->(m:Meeting)
RETURN collect(r {.*, decision: i.code, meeting: m.id}) AS rows;

// name: assessments
MATCH (n:Assessment {agenda: $agenda})-[:OF]->(:Item)
RETURN collect(properties(n)) AS rows;

// name: waivers
MATCH (n:Waiver {agenda: $agenda})
RETURN collect(properties(n)) AS rows;

// name: scenarios
MATCH (n:Scenario {agenda: $agenda})
RETURN collect(properties(n)) AS rows;

// name: revision
MATCH (a:Agenda {id: $agenda}) RETURN a.revision AS revision;
