// severity: WARNING
// message-nl: De bron is het over {code} ({titleNl}) niet met zichzelf eens: {subjectNl} is {values} ({refs}).
// message-en: The source disagrees with itself on {code} ({titleEn}): {subjectEn} is {values} ({refs}).
// advice-nl: Vraag de trekker welke opgave klopt, en laat de andere vervallen in een volgende editie.
// advice-en: Ask who leads it which one is right, and drop the other in a next edition.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})<-[:ABOUT]-(s:Statement)
WITH i, s ORDER BY s.ordinal
WITH i, s.subjectNl AS subjectNl, s.subjectEn AS subjectEn, collect(s) AS said
WHERE size(said) > 1
RETURN [i.code] AS items, subjectNl AS key,
  [s IN said | {source: s.source, ref: s.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, subjectNl, subjectEn,
  [s IN said | s.value] AS values, [s IN said | s.ref] AS refs
ORDER BY code, key;
