// severity: INFO
// message-nl: {code} ({titleNl}) hangt met geen enkel ander item samen.
// message-en: {code} ({titleEn}) is tied to no other item.
// advice-nl: Ga na waar het op wacht en wat erop wacht; het kan ook echt op zichzelf staan.
// advice-en: Find out what it waits for and what waits for it; it may also really stand alone.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})
WHERE NOT EXISTS { (i)--(:Item) }
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
