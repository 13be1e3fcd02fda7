// title-nl: Waar leidt dit item toe?
// title-en: Where does this item lead?
// answers-nl: De kortste keten van harde afhankelijkheden van het ene item naar het andere, stap voor stap met reden en bron; van meer even korte de eerste op code.
// answers-en: The shortest chain of hard dependencies from one item to another, step by step with reason and source; of several the first by code.
// columns: step, from, to, basis, reason, ref
// param: from string = LOC-A9-ZUID
// param: to string = HOUTRAK
// param: agenda string = novex-nzkg
// browser: :param from => 'LOC-A9-ZUID'; :param to => 'HOUTRAK'; :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda, code: $from}), (b:Item {agenda: $agenda, code: $to})
MATCH p = ALL SHORTEST (a)(()-[:PRECONDITION_OF {strength: 'HARD'}]->(:Item)){1,30}(b)
WITH p, [n IN nodes(p) | n.code] AS codes
ORDER BY codes
LIMIT 1
WITH relationships(p) AS edges
UNWIND range(0, size(edges) - 1) AS i
WITH i, edges[i] AS edge
RETURN i + 1 AS step, startNode(edge).code AS from, endNode(edge).code AS to, edge.basis AS basis,
       edge.reasonNl AS reason, edge.ref AS ref
ORDER BY step;
