// title-nl: Wat moet deze partij het eerst doen?
// title-en: What must this actor do first?
// answers-nl: De items die een partij trekt, met het aantal items dat er via harde ketens op wacht, het meeste eerst.
// answers-en: The items that an actor leads, with the number of items that wait for each through hard chains, most first.
// columns: code, title, waiting, needs
// param: actor string = noord-holland
// param: agenda string = novex-nzkg
// browser: :param actor => 'noord-holland'; :param agenda => 'novex-nzkg'
MATCH (:Actor {agenda: $agenda, id: $actor})-[:LEADS]->(item:Item)
WHERE NOT EXISTS { (:Assessment {status: 'DONE'})-[:OF]->(item) }
RETURN item.code AS code, item.titleNl AS title,
       COUNT { MATCH (item)-[:PRECONDITION_OF*1..12 {strength: 'HARD'}]->(waiting:Item) RETURN DISTINCT waiting } AS waiting,
       COUNT { (:Item)-[:PRECONDITION_OF {strength: 'HARD'}]->(item) } AS needs
ORDER BY waiting DESC, code;
