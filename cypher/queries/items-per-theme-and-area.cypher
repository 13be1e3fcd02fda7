// title-nl: Waar liggen de projecten van elk thema?
// title-en: Where are the projects of each theme?
// answers-nl: Per thema en gebied hoeveel projecten er zijn en welke; een project in twee gebieden telt in beide.
// answers-en: Per theme and area how many projects there are and which; a project in two areas counts in both.
// columns: theme, area, projects, codes
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (t:Theme {agenda: $agenda})<-[:IN_THEME]-(i:Project)
OPTIONAL MATCH (i)-[:IN_AREA]->(a:Area)
WITH t, a, i ORDER BY i.code
WITH t, a, collect(DISTINCT i.code) AS codes
RETURN t.titleNl AS theme, coalesce(a.titleNl, '-') AS area, size(codes) AS projects, codes
ORDER BY t.number, coalesce(a.ordinal, 99);
