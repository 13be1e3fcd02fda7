// title-nl: Wie kan nu iets doen aan dit besluit?
// title-en: Who can do something for this decision now?
// answers-nl: Per partij de items die zij trekt, die het besluit tegenhouden en zelf op niets hards meer wachten.
// answers-en: Per actor the items it leads that hold the decision up and wait for nothing hard themselves.
// columns: actor, items, number
// param: code string = HOUTRAK
// param: agenda string = novex-nzkg
// browser: :param code => 'HOUTRAK'; :param agenda => 'novex-nzkg'
MATCH (target:Item {agenda: $agenda, code: $code})
MATCH p = SHORTEST 1 (item:Item)(()-[:PRECONDITION_OF {strength: 'HARD'}]->(:Item)){1,30}(target)
WHERE item <> target AND NOT EXISTS { (:Assessment {status: 'DONE'})-[:OF]->(item) }
  AND NOT EXISTS { (need:Item)-[:PRECONDITION_OF {strength: 'HARD'}]->(item) WHERE NOT EXISTS { (:Assessment {status: 'DONE'})-[:OF]->(need) } }
MATCH (actor:Actor)-[:LEADS]->(item)
RETURN actor.nameNl AS actor, collect(DISTINCT item.code) AS items, count(DISTINCT item) AS number
ORDER BY number DESC, actor;
