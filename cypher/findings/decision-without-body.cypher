// severity: WARNING
// message-nl: De bron zegt niet wie over {code} ({titleNl}) beslist.
// message-en: The source does not say who decides on {code} ({titleEn}).
// advice-nl: Leg vast welke partij beslist.
// advice-en: Record which party decides.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Decision {agenda: $agenda})
WHERE NOT EXISTS { (:Actor)-[:DECIDES]->(i) }
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
