// title-nl: Wie zijn partij bij welke afspraak?
// title-en: Who are party to which agreement?
// answers-nl: Per afspraak de partijen met hun rol, in de volgorde waarin de bron hen noemt.
// answers-en: Per agreement the parties with their role, in the order in which the source names them.
// columns: agreement, title, parties, roles, about
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (g:Agreement {agenda: $agenda})
OPTIONAL MATCH (a:Actor)-[r]->(g)
WITH g, a, r ORDER BY r.ordinal
WITH g, collect(a.nameNl) AS parties, collect(coalesce(r.wording, type(r))) AS roles
RETURN g.code AS agreement, g.titleNl AS title, parties, roles,
  COLLECT { MATCH (g)--(i:Item) RETURN DISTINCT i.code ORDER BY i.code } AS about
ORDER BY agreement;
