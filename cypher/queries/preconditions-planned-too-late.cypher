// title-nl: Welke voorwaarden zijn te laat gepland?
// title-en: Which preconditions are planned too late?
// answers-nl: Afhankelijkheden waarvan de voorganger volgens de bron pas kan eindigen nadat de opvolger moet beginnen; de harde eerst.
// answers-en: Dependencies whose predecessor can by the source only finish after its successor must start; the hard ones first.
// columns: strength, from, fromWindow, to, toWindow, ref
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF {link: 'FS'}]->(b:Item)
MATCH (a)<-[:DATES]-(ca:Claim {planning: true}), (b)<-[:DATES]-(cb:Claim {planning: true})
WITH a, r, b, max(ca.finishEarliest) AS finish, min(cb.startLatest) AS start, collect(DISTINCT ca.text) AS wa, collect(DISTINCT cb.text) AS wb
WHERE finish + duration({days: r.lagDays}) > start
RETURN r.strength AS strength, a.code AS from, wa AS fromWindow, b.code AS to, wb AS toWindow, r.ref AS ref
ORDER BY strength, from, to;
