// severity: INFO
// message-nl: Het {endNl} van {code} ({titleNl}) hangt los: zijn afhankelijkheden raken alleen het andere uiteinde.
// message-en: The {endEn} of {code} ({titleEn}) is loose: its dependencies touch its other end only.
// advice-nl: Geef het losse uiteinde een opvolger of voorganger, of een datum.
// advice-en: Give the loose end a successor or a predecessor, or a date.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Project {agenda: $agenda})
WITH i,
  [(i)-[r:PRECONDITION_OF {strength: 'HARD'}]->(:Item) | r] AS out,
  [(i)<-[r:PRECONDITION_OF {strength: 'HARD'}]-(:Item) | r] AS into
WITH i, out, into,
  size(out) > 0 AND all(r IN out WHERE r.link IN ['SS', 'SF']) AS finish,
  size(into) > 0 AND all(r IN into WHERE r.link IN ['FF', 'SF'])
    AND NOT EXISTS { (i)<-[:DATES]-(c:Claim {planning: true}) WHERE c.startEarliest IS NOT NULL } AS start
WHERE finish OR start
RETURN [i.code] AS items, [r IN out + into | {source: r.source, ref: r.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn,
  CASE WHEN finish THEN 'eind' ELSE 'begin' END AS endNl, CASE WHEN finish THEN 'finish' ELSE 'start' END AS endEn
ORDER BY code;
