// severity: WARNING
// message-nl: {code} en {other} hebben dezelfde titel: {titleNl}.
// message-en: {code} and {other} have the same title: {titleEn}.
// advice-nl: Is het één project, maak er dan één item van met een alias; zo niet, geef ze verschillende titels.
// advice-en: If it is one project, make it one item with an alias; if not, give them different titles.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WITH toLower(trim(i.titleNl)) AS title, collect(i) AS same
WHERE size(same) > 1
UNWIND same AS a
UNWIND same AS b
WITH a, b WHERE a.code < b.code
RETURN [a.code, b.code] AS items, [{source: a.source, ref: a.ref}, {source: b.source, ref: b.ref}] AS sources,
  a.code AS code, b.code AS other, a.titleNl AS titleNl, a.titleEn AS titleEn
ORDER BY code, other;
