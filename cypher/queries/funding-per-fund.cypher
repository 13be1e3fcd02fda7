// title-nl: Waar gaat het geld van elk fonds heen?
// title-en: Where does the money of each fund go?
// answers-nl: Per fonds en status welke items het betaalt, en de som van de bedragen die de bron noemt; leeg als zij er geen noemt.
// answers-en: Per fund and status which items it pays, and the sum of the amounts that the source names; empty where it names none.
// columns: fund, status, items, amountEur, refs
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})-[r:FUNDED_BY]->(f:Fund)
WITH f, r, i ORDER BY i.code, r.year
WITH f, r.status AS status, collect(DISTINCT i.code) AS items, collect(r.amountEur) AS amounts, collect(DISTINCT r.ref) AS refs
RETURN f.titleNl AS fund, status, items,
  CASE WHEN size(amounts) > 0 THEN reduce(total = 0, amount IN amounts | total + amount) END AS amountEur, refs
ORDER BY f.ordinal, status;
