// severity: WARNING
// message-nl: De bron geeft geen einddatum voor {code} ({titleNl}), waarvan dit afhangt: {waiting}.
// message-en: The source gives no date by which {code} ({titleEn}) ends, on which this depends: {waiting}.
// advice-nl: Vraag de trekker om een jaar of kwartaal, al is het ruim; tot dan rekent Volgorde met een aanname.
// advice-en: Ask who leads it for a year or a quarter, however rough; until then Volgorde reckons with an assumption.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
// param: knownOn datetime = 9999-12-31T23:59:59Z
// browser: :param knownOn => datetime()
MATCH (i:Item {agenda: $agenda})-[r:PRECONDITION_OF]->(b:Item)
WHERE (r.strength = 'HARD' OR r.link IN ['FS', 'FF'] AND EXISTS {
    (i)<-[:DATES]-(c:Claim {planning: true}) WHERE 'ONGOING' IN c.flags
  })
  AND NOT EXISTS {
    (i)<-[:DATES]-(c:Claim {planning: true})
    WHERE c.finishEarliest IS NOT NULL OR c.finishLatest IS NOT NULL
       OR c.startEarliest IS NOT NULL AND NOT 'ONGOING' IN c.flags
  }
  AND NOT ((i:Condition OR i:Decision OR i:Milestone) AND EXISTS { (i)<-[:PRECONDITION_OF {strength: 'HARD'}]-() })
WITH i, r, b ORDER BY b.code
WITH i, collect(b.code) AS waiting, collect(DISTINCT {source: r.source, ref: r.ref}) AS edges
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf AND s.recordedAt <= $knownOn
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items,
  [(i)<-[:DATES]-(c:Claim {planning: true}) | {source: c.source, ref: c.ref}] + edges AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, waiting
ORDER BY code;
