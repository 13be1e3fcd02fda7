// name: lock
// The agenda's node is written first, so that two who archive follow each other. Its revision stays: an archived report
// changes nothing of the agenda, and the next one made of the same revision has to say so.
MATCH (a:Agenda {id: $agenda})
SET a.archivedReports = coalesce(a.archivedReports, 0)
RETURN a.archivedReports + 1 AS number;

// name: same
MATCH (r:ArchivedReport {agenda: $agenda})
WHERE r.sha256 = $sha256 AND r.name = $name AND r.decision = $decision AND coalesce(r.meeting, '') = coalesce($meeting, '')
RETURN properties(r) AS report ORDER BY r.number LIMIT 1;

// name: add
MATCH (a:Agenda {id: $agenda})
SET a.archivedReports = $report.number
CREATE (r:ArchivedReport)
SET r = $report
WITH r
UNWIND $parts AS part
CREATE (r)-[:HAS_PART]->(p:ReportPart {agenda: $agenda, report: r.number, ordinal: part.ordinal, content: part.content})
RETURN count(p) AS made;

// name: all
MATCH (r:ArchivedReport {agenda: $agenda})
RETURN properties(r) AS report ORDER BY r.number;

// name: one
MATCH (r:ArchivedReport {agenda: $agenda, number: $number})
RETURN properties(r) AS report;

// name: content
MATCH (:ArchivedReport {agenda: $agenda, number: $number})-[:HAS_PART]->(p:ReportPart)
RETURN p.content AS content ORDER BY p.ordinal;
