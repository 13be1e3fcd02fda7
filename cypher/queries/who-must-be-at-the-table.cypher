// title-nl: Wie moet aan tafel voor dit besluit?
// title-en: Who must be at the table for this decision?
// answers-nl: Partijen die beslissen over het besluit of trekken wat er direct of via harde ketens aan voorafgaat, met hun rollen.
// answers-en: Actors that decide on it or lead what precedes it directly or through hard chains, with their roles.
// columns: actor, decides, leads
// param: code string = HOUTRAK
// param: agenda string = novex-nzkg
// browser: :param code => 'HOUTRAK'; :param agenda => 'novex-nzkg'
MATCH (target:Item {agenda: $agenda, code: $code})
MATCH (actor:Actor {agenda: $agenda})
OPTIONAL MATCH (actor)-[:LEADS]->(item:Item)
WHERE EXISTS { (item)-[:PRECONDITION_OF*1..12 {strength: 'HARD'}]->(target) }
WITH actor, target, collect(DISTINCT item.code) AS leads
WITH actor, EXISTS { (actor)-[:DECIDES]->(target) } AS decides, leads
WHERE decides OR size(leads) > 0
RETURN actor.nameNl AS actor, decides, leads
ORDER BY decides DESC, size(leads) DESC, actor;
