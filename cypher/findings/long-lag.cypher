// severity: INFO
// message-nl: Tussen {from} en {to} ligt volgens de afhankelijkheid {lag} dagen.
// message-en: The dependency puts {lag} days between {from} and {to}.
// advice-nl: Maak van een lange wachttijd een eigen item, met een naam en een trekker; ga na of een voorsprong zo groot kan zijn.
// advice-en: Make a long wait an item of its own, with a name and a lead; check whether a lead can be that long.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
// param: longestLag integer = 180
// browser: :param longestLag => 180
// param: longestLead integer = 30
// browser: :param longestLead => 30
MATCH (a:Item {agenda: $agenda})-[r:PRECONDITION_OF]->(b:Item)
WHERE r.lagDays > $longestLag OR r.lagDays < -$longestLead
RETURN [a.code, b.code] AS items, [{source: r.source, ref: r.ref}] AS sources,
  a.code AS from, b.code AS to, r.lagDays AS lag
ORDER BY from, to;
