// title-nl: Welke items hangen met de meeste andere samen?
// title-en: Which items hang together with most others?
// answers-nl: Items naar het aantal afhankelijkheden, waarvan hoeveel in en uit.
// answers-en: Items by their number of dependencies, of which how many in and out.
// columns: code, title, needs, neededBy, total
// param: agenda string = novex-nzkg
// param: limit integer = 15
// browser: :param agenda => 'novex-nzkg'; :param limit => 15
MATCH (i:Item {agenda: $agenda})
WITH i, COUNT { (i)<-[:PRECONDITION_OF]-() } AS needs, COUNT { (i)-[:PRECONDITION_OF]->() } AS neededBy
RETURN i.code AS code, i.titleNl AS title, needs, neededBy, needs + neededBy AS total
ORDER BY total DESC, code
LIMIT toInteger($limit);
