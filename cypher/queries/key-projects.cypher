// title-nl: Welke items horen bij elk sleutelproject?
// title-en: Which items belong to each key project?
// answers-nl: Per sleutelproject de items en de partijen die ze trekken.
// answers-en: Per key project the items and the actors that lead them.
// columns: keyProject, codes, titles, leads
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WHERE i.keyProject IS NOT NULL
OPTIONAL MATCH (a:Actor)-[:LEADS]->(i)
WITH i, a ORDER BY i.code, a.nameNl
RETURN i.keyProject AS keyProject, collect(DISTINCT i.code) AS codes, collect(DISTINCT i.titleNl) AS titles,
  collect(DISTINCT a.nameNl) AS leads
ORDER BY keyProject;
