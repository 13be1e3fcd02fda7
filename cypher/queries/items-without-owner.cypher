// title-nl: Welke items trekt niemand?
// title-en: Which items does nobody lead?
// answers-nl: Items zonder partij die trekt, beslist of opdracht geeft.
// answers-en: Items without an actor that leads, decides or commissions.
// columns: code, title, kind
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WHERE NOT EXISTS { (:Actor)-[:LEADS|DECIDES|COMMISSIONS]->(i) }
RETURN i.code AS code, i.titleNl AS title, head([l IN labels(i) WHERE l <> 'Item']) AS kind
ORDER BY kind, code;
