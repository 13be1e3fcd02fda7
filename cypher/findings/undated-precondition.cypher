// severity: WARNING
// message-nl: Op {code} ({titleNl}) wachten {waiting}, maar de bron geeft er geen einddatum voor.
// message-en: {waiting} wait for {code} ({titleEn}), but the source gives no date by which it ends.
// advice-nl: Vraag de trekker om een jaar of kwartaal, al is het ruim; tot dan rekent Volgorde met een aanname.
// advice-en: Ask who leads it for a year or a quarter, however rough; until then Volgorde reckons with an assumption.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: asOf date = 2026-12-31
// browser: :param asOf => date()
MATCH (i:Item {agenda: $agenda})-[r:PRECONDITION_OF {strength: 'HARD'}]->(b:Item)
WHERE NOT EXISTS {
    (i)<-[:DATES]-(c:Claim {planning: true})
    WHERE c.finishEarliest IS NOT NULL OR c.finishLatest IS NOT NULL
       OR c.startEarliest IS NOT NULL AND NOT 'ONGOING' IN c.flags
  }
  AND NOT ((i:Condition OR i:Decision OR i:Milestone) AND EXISTS { (i)<-[:PRECONDITION_OF {strength: 'HARD'}]-() })
WITH i, collect(b.code) AS waiting
CALL (i) {
  OPTIONAL MATCH (i)<-[:OF]-(s:Assessment) WHERE s.asOf <= $asOf
  RETURN s.status AS status ORDER BY s.asOf DESC, s.recordedAt DESC LIMIT 1
}
WITH * WHERE NOT coalesce(status, 'UNKNOWN') IN ['DONE', 'DROPPED']
RETURN [i.code] AS items,
  [(i)<-[:DATES]-(c:Claim {planning: true}) | {source: c.source, ref: c.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, waiting
ORDER BY code;
