// title-nl: Wie trekt het meest?
// title-en: Who leads most?
// answers-nl: Per partij hoeveel items zij trekt, hoeveel zij in opdracht geeft of beslist, en aan hoeveel zij verder meewerkt.
// answers-en: Per actor how many items it leads, how many it commissions or decides, and how many more it takes part in.
// columns: actor, leads, commissionsOrDecides, takesPart, codes
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (a:Actor {agenda: $agenda})-[r]->(i:Item)
WITH a, r, i ORDER BY i.code
WITH a, collect(DISTINCT CASE WHEN type(r) = 'LEADS' THEN i.code END) AS led,
  count(DISTINCT CASE WHEN type(r) IN ['COMMISSIONS', 'DECIDES'] THEN i END) AS commissionsOrDecides,
  count(DISTINCT CASE WHEN type(r) IN ['PARTICIPATES_IN', 'SUPPORTS', 'INVOLVED_IN'] THEN i END) AS takesPart
RETURN a.nameNl AS actor, size(led) AS leads, commissionsOrDecides, takesPart, led AS codes
ORDER BY leads DESC, commissionsOrDecides DESC, takesPart DESC, actor;
