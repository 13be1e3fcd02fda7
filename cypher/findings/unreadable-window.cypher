// severity: WARNING
// message-nl: De planning van {code} ({titleNl}) is niet te lezen: \"{texts}\".
// message-en: The window of {code} ({titleEn}) cannot be read: \"{texts}\".
// advice-nl: Vul er zelf een begin- of einddatum bij in.
// advice-en: Fill in a start or end date yourself.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})<-[:DATES]-(c:Claim)
WHERE 'UNREADABLE' IN c.flags
WITH i, collect(c) AS claims
RETURN [i.code] AS items, [c IN claims | {source: c.source, ref: c.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, [c IN claims | c.text] AS texts
ORDER BY code;
