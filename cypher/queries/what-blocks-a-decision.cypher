// title-nl: Wat houdt dit besluit tegen?
// title-en: What holds this decision up?
// answers-nl: Alles waarvan een harde keten naar het besluit loopt en dat niemand als afgerond heeft vastgesteld, het dichtstbij eerst.
// answers-en: Everything with a hard chain to the decision that nobody has assessed as done, nearest first.
// columns: code, title, kind, steps, chain
// param: code string = HOUTRAK
// param: agenda string = novex-nzkg
// browser: :param code => 'HOUTRAK'; :param agenda => 'novex-nzkg'
MATCH (target:Item {agenda: $agenda, code: $code})
MATCH p = SHORTEST 1 (item:Item)(()-[:PRECONDITION_OF {strength: 'HARD'}]->(:Item)){1,30}(target)
WHERE item <> target AND NOT EXISTS { (:Assessment {status: 'DONE'})-[:OF]->(item) }
RETURN item.code AS code, item.titleNl AS title, head([l IN labels(item) WHERE l <> 'Item']) AS kind,
       length(p) AS steps, [n IN nodes(p) | n.code] AS chain
ORDER BY steps, code;
