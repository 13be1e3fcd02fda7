// title-nl: Waar verwijst de agenda naar zichzelf?
// title-en: Where does the agenda refer to itself?
// answers-nl: Een kortste kring door elk item dat op een kring van afhankelijkheden ligt, en of die alleen harde bevat.
// answers-en: A shortest loop through each item that lies on a loop of dependencies, and whether it holds hard ones only.
// columns: loop, onlyHard
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[first:PRECONDITION_OF]->(b:Item)
MATCH p = SHORTEST 1 (b)(()-[:PRECONDITION_OF]->(:Item)){1,30}(a)
WITH [n IN nodes(p) | n.code] AS codes, [r IN relationships(p) | r.strength] + first.strength AS strengths
WITH codes, all(s IN strengths WHERE s = 'HARD') AS onlyHard, reduce(least = codes[0], c IN codes | CASE WHEN c < least THEN c ELSE least END) AS start
WHERE codes[0] = start
RETURN codes AS loop, onlyHard
ORDER BY size(loop), loop[0];
