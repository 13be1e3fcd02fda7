// severity: WARNING
// message-nl: De bron noemt niemand die {code} ({titleNl}) trekt.
// message-en: The source names nobody who leads {code} ({titleEn}).
// advice-nl: Spreek af wie trekt, of wie er opdracht toe geeft.
// advice-en: Agree on who leads it, or who commissions it.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})
WHERE NOT i:Decision
  AND NOT EXISTS { (:Actor)-[:LEADS|DECIDES|COMMISSIONS]->(i) }
  AND NOT EXISTS { (i)-[:PART_OF]->(:Item)<-[:LEADS|DECIDES|COMMISSIONS]-(:Actor) }
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
