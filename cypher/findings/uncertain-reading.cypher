// severity: INFO
// message-nl: De tabelrij van {code} ({titleNl}) is op twee manieren te lezen: {noteNl}
// message-en: The table row of {code} ({titleEn}) can be read in two ways: {noteEn}
// advice-nl: Laat de trekker bevestigen welke lezing klopt.
// advice-en: Have who leads it confirm which reading is right.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda, alignment: 'LOW'})
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn,
  coalesce(i.alignmentNoteNl, '') AS noteNl, coalesce(i.alignmentNoteEn, '') AS noteEn
ORDER BY code;
