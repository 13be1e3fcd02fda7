// name: agenda
MATCH (a:Agenda {id: $agenda}) RETURN properties(a) AS agenda;

// name: nodes
MATCH (n:$($label) {agenda: $agenda})
WITH n ORDER BY n.ordinal
RETURN collect(properties(n)) AS rows;

// name: actors
MATCH (n:Actor {agenda: $agenda})
WITH n ORDER BY n.ordinal
RETURN collect(n {.*, label: head([l IN labels(n) WHERE l <> 'Actor'])}) AS rows;

// name: items
MATCH (n:Item {agenda: $agenda})
OPTIONAL MATCH (n)-[r:IN_AREA]->(area:Area)
WITH n, r, area ORDER BY n.code, r.ordinal
WITH n, collect(area.id) AS areas
RETURN collect(n {.*, areas: areas,
  label: head([l IN labels(n) WHERE l <> 'Item']),
  theme: head([(n)-[:IN_THEME]->(t) | t.id]),
  supersededBy: head([(n)-[:SUPERSEDED_BY]->(s) | s.code])}) AS rows;

// name: preconditions
MATCH (b:Item {agenda: $agenda})<-[r:PRECONDITION_OF]-(a:Item)
WITH b, collect([a.code, r.link, r.lagDays, r.strength, r.basis, r.reasonNl, r.reasonEn, r.source, r.ref]) AS edges
RETURN collect([b.code, edges]) AS rows;

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

// name: revision
MATCH (a:Agenda {id: $agenda}) RETURN a.revision AS revision;
