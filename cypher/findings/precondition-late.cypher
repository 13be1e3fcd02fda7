// severity: ERROR
// message-nl: {to} ({titleNl}) staat in de planning ({toWindow}) voordat {from}, waar het op wacht, er kan zijn ({fromWindow}).
// message-en: {to} ({titleEn}) is planned ({toWindow}) before {from}, which it waits for, can be there ({fromWindow}).
// advice-nl: Schuif een van de twee, of ga na of de afhankelijkheid hard is.
// advice-en: Move one of the two, or check whether the dependency is hard.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})-[r:PRECONDITION_OF {strength: 'HARD'}]->(b:Item)
MATCH (i)<-[:DATES]-(ca:Claim {planning: true}), (b)<-[:DATES]-(cb:Claim {planning: true})
WITH i, r, b,
  CASE WHEN r.link IN ['FS', 'FF'] THEN max(ca.finishEarliest) ELSE min(ca.startEarliest) END AS before,
  CASE WHEN r.link IN ['FS', 'SS'] THEN min(cb.startLatest) ELSE max(cb.finishLatest) END AS after,
  collect(DISTINCT ca.text) AS fromWindow, collect(DISTINCT cb.text) AS toWindow,
  collect(DISTINCT {source: ca.source, ref: ca.ref}) + collect(DISTINCT {source: cb.source, ref: cb.ref}) AS windows
WHERE before + duration({days: r.lagDays}) > after
UNWIND [i, b] AS each
CALL (each) {
  OPTIONAL MATCH (each)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH i, r, b, fromWindow, toWindow, windows, collect(status) AS statuses
WHERE NOT any(status IN statuses WHERE status IN ['DONE', 'DROPPED'])
RETURN [i.code, b.code] AS items, [{source: r.source, ref: r.ref}] + windows AS sources,
  i.code AS from, b.code AS to, b.titleNl AS titleNl, b.titleEn AS titleEn, fromWindow, toWindow
ORDER BY from, to;
