// severity: WARNING
// message-nl: Besluit {code} ({titleNl}) staat op de agenda van geen enkel overleg.
// message-en: Decision {code} ({titleEn}) is tabled at no meeting.
// advice-nl: Agendeer het besluit voor het eerste overleg na zijn planning.
// advice-en: Table the decision for the first meeting after its planned date.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Decision {agenda: $agenda})
WHERE NOT EXISTS { (i)-[:TABLED_AT]->(:Meeting) }
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
