// severity: INFO
// message-nl: Over sleutelproject {number}, {code} ({titleNl}), is geen uitvoeringsafspraak gemaakt.
// message-en: No agreement has been made on key project {number}, {code} ({titleEn}).
// advice-nl: Maak een afspraak tussen de betrokken partijen, of zeg waarom die niet nodig is.
// advice-en: Make an agreement between the parties concerned, or say why none is needed.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WHERE i.keyProject IS NOT NULL AND NOT i:Agreement
  AND NOT EXISTS { (a:Agreement)--(:Item {agenda: $agenda, keyProject: i.keyProject}) }
  AND NOT EXISTS { (:Agreement {agenda: $agenda, keyProject: i.keyProject}) }
WITH i.keyProject AS number, i ORDER BY i.code
WITH number, collect(i) AS found
RETURN [i IN found | i.code] AS items, [i IN found | {source: i.source, ref: i.ref}] AS sources,
  number, [i IN found | i.code] AS code, found[0].titleNl AS titleNl, found[0].titleEn AS titleEn
ORDER BY number;
