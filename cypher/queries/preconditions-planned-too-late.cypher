// title-nl: Welke voorwaarden zijn te laat gepland?
// title-en: Which preconditions are planned too late?
// answers-nl: Harde afhankelijkheden waarvan de voorganger volgens de bron pas kan eindigen nadat de opvolger moet beginnen.
// answers-en: Hard dependencies whose predecessor can by the source only finish after its successor must start.
// columns: from, fromWindow, to, toWindow, ref
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF {strength: 'HARD', link: 'FS'}]->(b:Item)
MATCH (a)<-[:DATES]-(ca:Claim {planning: true}), (b)<-[:DATES]-(cb:Claim {planning: true})
WITH a, r, b, max(ca.finishEarliest) AS finish, min(cb.startLatest) AS start, collect(DISTINCT ca.text) AS wa, collect(DISTINCT cb.text) AS wb
WHERE finish > start
RETURN a.code AS from, wa AS fromWindow, b.code AS to, wb AS toWindow, r.ref AS ref
ORDER BY from, to;
