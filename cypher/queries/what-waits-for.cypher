// title-nl: Wat wacht op dit item?
// title-en: What waits for this item?
// answers-nl: Alles wat direct of via andere items van dit item afhangt, met de kortste keten; hard als elke stap daarvan hard is.
// answers-en: Everything that depends on this item, directly or by others, with the shortest chain; hard when each of its steps is.
// columns: code, title, steps, hard, chain
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: code string = WB 1
// browser: :param code => 'WB 1'
MATCH p = SHORTEST 1 (i:Item {agenda: $agenda, code: $code}) (()-[:PRECONDITION_OF]->(:Item)){1,20} (b:Item {agenda: $agenda})
WHERE b <> i
RETURN b.code AS code, b.titleNl AS title, length(p) AS steps,
  all(r IN relationships(p) WHERE r.strength = 'HARD') AS hard, [n IN nodes(p) | n.code] AS chain
ORDER BY steps, code;
