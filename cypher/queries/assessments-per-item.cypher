// title-nl: Hoe is de status van elk item verlopen?
// title-en: How has the status of each item gone?
// answers-nl: Per item met een vaststelling hoeveel het er zijn, de eerste en de laatste, en het verloop. Zonder vaststellingen is het antwoord leeg.
// answers-en: Per item with an assessment how many there are, the first and the last, and the course. Without assessments the answer is empty.
// columns: code, title, assessments, first, last, course
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Assessment {agenda: $agenda})-[:OF]->(i:Item)
WITH i, a ORDER BY a.asOf
WITH i, collect(a) AS found
RETURN i.code AS code, i.titleNl AS title, size(found) AS assessments, found[0].asOf AS first, found[-1].asOf AS last,
  [a IN found | toString(a.asOf) + ' ' + a.status] AS course
ORDER BY code;
