// title-nl: Wat leidt naar elke voorwaarde van dit besluit?
// title-en: What leads to each condition of this decision?
// answers-nl: Per directe harde voorwaarde alles waarvan zij afhangt, direct of via andere items.
// answers-en: Per direct hard precondition everything that it depends on, directly or by other items.
// columns: condition, title, leadingTo, hardOnly
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: code string = HOUTRAK
// browser: :param code => 'HOUTRAK'
MATCH (c:Item)-[:PRECONDITION_OF {strength: 'HARD'}]->(:Item {agenda: $agenda, code: $code})
RETURN c.code AS condition, c.titleNl AS title,
  COLLECT {
    MATCH (x:Item {agenda: $agenda}) WHERE x <> c AND EXISTS { (x)-[:PRECONDITION_OF]->+(c) }
    RETURN x.code ORDER BY x.code
  } AS leadingTo,
  COLLECT {
    MATCH (x:Item {agenda: $agenda}) WHERE x <> c AND EXISTS { (x) (()-[:PRECONDITION_OF {strength: 'HARD'}]->())+ (c) }
    RETURN x.code ORDER BY x.code
  } AS hardOnly
ORDER BY condition;
