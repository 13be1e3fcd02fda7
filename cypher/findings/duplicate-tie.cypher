// severity: WARNING
// message-nl: {from} en {to} zijn twee keer met elkaar verbonden: {kinds} ({refs}).
// message-en: {from} and {to} are tied to each other twice: {kinds} ({refs}).
// advice-nl: Houd de ene verbinding die klopt.
// advice-en: Keep the one tie that is right.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF|PART_OF|RELATES_TO|COMPETES_WITH]-(b:Item)
WHERE a.code < b.code
WITH a, b, r ORDER BY type(r), r.ref
WITH a, b, collect(r) AS ties
WHERE any(r IN ties WHERE any(s IN ties WHERE elementId(r) < elementId(s)
    AND type(r) = type(s) AND (type(r) <> 'PRECONDITION_OF' OR startNode(r) = startNode(s))))
RETURN [a.code, b.code] AS items, [r IN ties | {source: r.source, ref: r.ref}] AS sources,
  a.code AS from, b.code AS to, [r IN ties | type(r)] AS kinds, [r IN ties | r.ref] AS refs
ORDER BY from, to;
