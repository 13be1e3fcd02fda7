// title-nl: Over welke feiten zegt de bron niet overal hetzelfde?
// title-en: About which facts does the source not say the same everywhere?
// answers-nl: Per item en onderwerp de verschillende waarden met hun plaats in de bron.
// answers-en: Per item and subject the different values with their place in the source.
// columns: code, title, subject, values
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (s:Statement {agenda: $agenda})-[:ABOUT]->(i:Item)
WITH i, s ORDER BY s.ordinal
WITH i, s.subjectNl AS subject, collect(s.value + ' (' + s.ref + ')') AS values
RETURN i.code AS code, i.titleNl AS title, subject, values
ORDER BY code, subject;
