// title-nl: Hoe staat het met de voorwaarden?
// title-en: How do the conditions stand?
// answers-nl: Elke voorwaarde met haar criterium, de laatst vastgestelde status en het bewijs.
// answers-en: Each condition with its criterion, the last assessed status and the evidence.
// columns: code, title, criterion, status, asOf, evidence
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (c:Condition {agenda: $agenda})
OPTIONAL MATCH (a:Assessment)-[:OF]->(c)
WITH c, a ORDER BY a.asOf DESC, a.recordedAt DESC
WITH c, head(collect(a)) AS last
RETURN c.code AS code, c.titleNl AS title, c.criterionNl AS criterion, last.status AS status, last.asOf AS asOf,
       last.evidence AS evidence
ORDER BY code;
