// title-nl: Wat vraagt om dezelfde ruimte of capaciteit?
// title-en: What asks for the same space or capacity?
// answers-nl: Paren van items die volgens de bron om hetzelfde vragen, met de reden en de plaats.
// answers-en: Pairs of items that by the source ask for the same thing, with the reason and the place.
// columns: one, oneTitle, other, otherTitle, reason, ref
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Item {agenda: $agenda})-[r:COMPETES_WITH]->(b:Item)
RETURN a.code AS one, a.titleNl AS oneTitle, b.code AS other, b.titleNl AS otherTitle, r.reasonNl AS reason, r.ref AS ref
ORDER BY one, other;
