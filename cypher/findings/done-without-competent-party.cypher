// severity: WARNING
// message-nl: {code} ({titleNl}) geldt sinds {asOf} als gereed volgens {by}, maar niemand is aangewezen die dat mag vaststellen.
// message-en: {code} ({titleEn}) counts as done since {asOf} according to {by}, but nobody is named who may establish that.
// advice-nl: Leg vast welke partij bevoegd is: bij een besluit wie beslist, bij een voorwaarde ook wie haar trekt of er opdracht toe geeft.
// advice-en: Record which party is competent: of a decision who decides, of a condition also who leads or commissions it.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})
WHERE (i:Decision AND NOT EXISTS { (:Actor)-[:DECIDES]->(i) })
   OR (i:Condition AND NOT EXISTS { (:Actor)-[:DECIDES|LEADS|COMMISSIONS]->(i) })
CALL (i) {
  MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH i, s WHERE s.status = 'DONE'
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, toString(s.asOf) AS asOf, s.by AS by
ORDER BY code;
