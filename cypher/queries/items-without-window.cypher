// title-nl: Waarvoor noemt de bron geen tijd?
// title-en: For what does the source give no time?
// answers-nl: Items zonder leesbare periode: niets genoemd, PM, of zonder einde; met hoeveel items daarop wachten.
// answers-en: Items without a period that can be read: nothing given, PM, or without an end; with how many items wait for them.
// columns: code, title, kind, texts, waiting
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WHERE NOT EXISTS {
  (i)<-[:DATES]-(c:Claim {planning: true})
  WHERE coalesce(c.startEarliest, c.startLatest, c.finishEarliest, c.finishLatest) IS NOT NULL
}
RETURN i.code AS code, i.titleNl AS title, head([l IN labels(i) WHERE l <> 'Item']) AS kind,
  [(i)<-[:DATES]-(c:Claim {planning: true}) | c.text] AS texts,
  COUNT { (i)-[:PRECONDITION_OF]->(:Item) } AS waiting
ORDER BY waiting DESC, kind, code;
