// title-nl: Hoeveel items heeft elk thema en elk gebied?
// title-en: How many items does each theme and area have?
// answers-nl: Aantal items per thema, met hun soorten en gebieden.
// answers-en: Number of items per theme, with their kinds and areas.
// columns: theme, items, projects, areas
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
OPTIONAL MATCH (i)-[:IN_THEME]->(t:Theme)
OPTIONAL MATCH (i)-[:IN_AREA]->(a:Area)
WITH t, count(DISTINCT i) AS items, count(DISTINCT CASE WHEN i:Project THEN i END) AS projects, collect(DISTINCT a.titleNl) AS areas
RETURN coalesce(t.titleNl, '-') AS theme, items, projects, areas
ORDER BY coalesce(t.number, 99);
