// severity: WARNING
// message-nl: {code} en {other} hebben dezelfde titel: {titleNl}.
// message-en: {code} and {other} have the same title: {titleEn}.
// advice-nl: Is het één project, maak er dan één item van met een alias; zo niet, geef ze verschillende titels.
// advice-en: If it is one project, make it one item with an alias; if not, give them different titles.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda}), (b:Item {agenda: $agenda})
WHERE a.code < b.code AND toLower(trim(a.titleNl)) = toLower(trim(b.titleNl))
RETURN [a.code, b.code] AS items, [{source: a.source, ref: a.ref}, {source: b.source, ref: b.ref}] AS sources,
  a.code AS code, b.code AS other, a.titleNl AS titleNl, a.titleEn AS titleEn
ORDER BY code, other;
