// severity: WARNING
// message-nl: De bron geeft voor {code} ({titleNl}) meer dan één opgave van de planning: {planned} ({plannedRefs}) en {others} ({otherRefs}).
// message-en: The source gives more than one window for {code} ({titleEn}): {planned} ({plannedRefs}) and {others} ({otherRefs}).
// advice-nl: Vraag de trekker welke planning geldt, en leg vast dat met die ene wordt gerekend.
// advice-en: Ask who leads it which window holds, and record that this one is reckoned with.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})<-[:DATES]-(o:Claim {planning: false})
MATCH (i)<-[:DATES]-(p:Claim {planning: true})
WHERE o.phaseNl IS NULL OR p.phaseNl IS NULL OR o.phaseNl = p.phaseNl
WITH i, o, collect(p) AS plans,
  min(p.startEarliest) AS startEarliest, min(p.startLatest) AS startLatest,
  max(p.finishEarliest) AS finishEarliest, max(p.finishLatest) AS finishLatest
WHERE coalesce(o.startEarliest <> startEarliest, false) OR coalesce(o.startLatest <> startLatest, false)
  OR 'UNCERTAIN' IN coalesce(o.flags, [])
  OR coalesce(o.finishEarliest <> finishEarliest, false) OR coalesce(o.finishLatest <> finishLatest, false)
UNWIND plans AS p
WITH i, collect(DISTINCT p) AS plans, collect(DISTINCT o) AS others
RETURN [i.code] AS items,
  [c IN plans + others | {source: c.source, ref: c.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn,
  [c IN plans | c.text] AS planned, [c IN plans | c.ref] AS plannedRefs,
  [c IN others | c.text] AS others, [c IN others | c.ref] AS otherRefs
ORDER BY code;
