// severity: ERROR
// message-nl: {to} ({titleNl}) moet volgens de bron beginnen ({toWindow}) voordat {from}, waar het op wacht, klaar kan zijn ({fromWindow}).
// message-en: {to} ({titleEn}) must by the source begin ({toWindow}) before {from}, which it waits for, can be finished ({fromWindow}).
// advice-nl: Schuif een van de twee, of ga na of de afhankelijkheid hard is.
// advice-en: Move one of the two, or check whether the dependency is hard.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
MATCH (i:Item {agenda: $agenda})-[r:PRECONDITION_OF {strength: 'HARD', link: 'FS'}]->(b:Item)
MATCH (i)<-[:DATES]-(ca:Claim {planning: true}), (b)<-[:DATES]-(cb:Claim {planning: true})
WITH i, r, b, max(ca.finishEarliest) AS finish, min(cb.startLatest) AS start,
  collect(DISTINCT ca.text) AS fromWindow, collect(DISTINCT cb.text) AS toWindow,
  collect(DISTINCT {source: ca.source, ref: ca.ref}) + collect(DISTINCT {source: cb.source, ref: cb.ref}) AS windows
WHERE finish + duration({days: r.lagDays}) > start
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code, b.code] AS items, [{source: r.source, ref: r.ref}] + windows AS sources,
  i.code AS from, b.code AS to, b.titleNl AS titleNl, b.titleEn AS titleEn, fromWindow, toWindow
ORDER BY from, to;
