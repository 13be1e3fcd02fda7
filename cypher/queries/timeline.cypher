// title-nl: Wat is wanneer gepland?
// title-en: What is planned when?
// answers-nl: Elk item met een leesbare planning, van vroegste begin tot laatste eind, zoals de bron die noemt.
// answers-en: Each item with a readable planning, from earliest start to latest finish, as the source gives it.
// columns: code, title, kind, start, finish, windows
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})<-[:DATES]-(c:Claim {planning: true})
WITH i, c ORDER BY c.ordinal
WITH i, min(coalesce(c.startEarliest, c.startLatest, c.finishEarliest, c.finishLatest)) AS start,
  max(coalesce(c.finishLatest, c.finishEarliest)) AS finish, collect(DISTINCT c.text) AS windows
WHERE start IS NOT NULL
RETURN i.code AS code, i.titleNl AS title, head([l IN labels(i) WHERE l <> 'Item']) AS kind, start, finish, windows
ORDER BY start, finish, code;
