// title-nl: Welke voorwaarden zijn te laat gepland?
// title-en: Which preconditions are planned too late?
// answers-nl: Afhankelijkheden waarvan de voorganger er volgens de bron pas kan zijn nadat de opvolger hem nodig heeft; de harde eerst.
// answers-en: Dependencies whose predecessor can by the source only be there after its successor needs it; the hard ones first.
// columns: strength, link, from, fromWindow, to, toWindow, ref
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF]->(b:Item)
MATCH (a)<-[:DATES]-(ca:Claim {planning: true}), (b)<-[:DATES]-(cb:Claim {planning: true})
WITH a, r, b,
  CASE WHEN r.link IN ['FS', 'FF'] THEN max(ca.finishEarliest) ELSE min(ca.startEarliest) END AS before,
  CASE WHEN r.link IN ['FS', 'SS'] THEN min(cb.startLatest) ELSE max(cb.finishLatest) END AS after,
  collect(DISTINCT ca.text) AS fromWindow, collect(DISTINCT cb.text) AS toWindow
WHERE before + duration({days: r.lagDays}) > after
RETURN r.strength AS strength, r.link AS link, a.code AS from, fromWindow, b.code AS to, toWindow, r.ref AS ref
ORDER BY strength, from, to;
