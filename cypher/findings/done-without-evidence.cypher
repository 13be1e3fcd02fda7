// severity: WARNING
// message-nl: {code} ({titleNl}) geldt sinds {asOf} als gereed, maar zonder bewijsstuk.
// message-en: {code} ({titleEn}) counts as done since {asOf}, but without evidence.
// advice-nl: Leg bij de vaststelling vast waar het bewijs is te vinden.
// advice-en: Record with the assessment where the evidence can be found.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})
WHERE i:Condition OR i:Decision
CALL (i) {
  MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH i, s WHERE s.status = 'DONE' AND s.evidence IS NULL
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, toString(s.asOf) AS asOf
ORDER BY code;
