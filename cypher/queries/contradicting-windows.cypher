// title-nl: Waar spreekt de bron zichzelf tegen?
// title-en: Where does the source contradict itself?
// answers-nl: Items waarvoor naast de gebruikte planning een andere periode is genoemd, met de plaatsen.
// answers-en: Items for which another period is given beside the plan in use, with the places.
// columns: code, title, planned, plannedRef, other, otherRef
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})<-[:DATES]-(other:Claim {planning: false})
OPTIONAL MATCH (i)<-[:DATES]-(planned:Claim {planning: true})
WITH i, other, collect(planned.text) AS texts, collect(planned.ref) AS refs
RETURN i.code AS code, i.titleNl AS title, texts AS planned, refs AS plannedRef, other.text AS other, other.ref AS otherRef
ORDER BY code;
