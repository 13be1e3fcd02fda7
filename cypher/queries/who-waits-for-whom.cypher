// title-nl: Welke partij wacht op welke?
// title-en: Which actor waits for which?
// answers-nl: Per twee partijen hoeveel van wat de ene trekt moet wachten op wat de andere trekt, de meeste eerst.
// answers-en: Per two actors how much of what one leads has to wait for what the other leads, most first.
// columns: waiting, waitsFor, dependencies, hard, examples
// param: limit integer = 25
// param: agenda string = novex-nzkg
// browser: :param limit => 25; :param agenda => 'novex-nzkg'
MATCH (need:Item {agenda: $agenda})-[r:PRECONDITION_OF]->(item:Item)
WHERE NOT EXISTS { (:Assessment {status: 'DONE'})-[:OF]->(need) }
MATCH (other:Actor)-[:LEADS]->(need), (actor:Actor)-[:LEADS]->(item)
WHERE actor <> other
WITH actor, other, need, item, max(CASE WHEN r.strength = 'HARD' THEN 1 ELSE 0 END) AS hard
ORDER BY need.code, item.code
WITH actor, other, count(*) AS dependencies, sum(hard) AS hard, collect(need.code + ' > ' + item.code) AS pairs
RETURN actor.nameNl AS waiting, other.nameNl AS waitsFor, dependencies, hard, pairs[..3] AS examples
ORDER BY dependencies DESC, hard DESC, waiting, waitsFor
LIMIT toInteger($limit);
