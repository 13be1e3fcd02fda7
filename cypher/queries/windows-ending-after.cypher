// title-nl: Wat loopt door na een bepaald jaar?
// title-en: What goes on after a given year?
// answers-nl: Items waarvan de planning in gebruik eindigt, of kan eindigen, na 31 december van dat jaar.
// answers-en: Items whose window in use ends, or can end, after 31 December of that year.
// columns: code, title, windows, finishLatest
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: year integer = 2029
// browser: :param year => 2029
MATCH (i:Item {agenda: $agenda})<-[:DATES]-(c:Claim {planning: true})
WITH i, c ORDER BY c.ordinal
WITH i, collect(DISTINCT c.text) AS windows, max(c.finishLatest) AS finishLatest, max(c.startEarliest) AS startEarliest
WHERE finishLatest.year > $year OR startEarliest.year > $year
RETURN i.code AS code, i.titleNl AS title, windows, toString(finishLatest) AS finishLatest
ORDER BY finishLatest, code;
