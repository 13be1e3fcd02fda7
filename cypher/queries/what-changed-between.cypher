// title-nl: Wat is er tussen twee dagen veranderd?
// title-en: What changed between two days?
// answers-nl: Wat er in die tijd is vastgesteld, met de status daarvoor, en welke revisies zijn opgeslagen; de eerste dag telt niet mee, de laatste wel.
// answers-en: What was assessed in that time, with the status before, and which revisions were stored; without the first day, with the last.
// columns: day, what, code, title, was, becomes, by
// param: from date = 2025-01-01
// param: to date = 2030-12-31
// param: agenda string = novex-nzkg
// browser: :param from => date('2025-01-01'); :param to => date('2030-12-31'); :param agenda => 'novex-nzkg'
CALL () {
  MATCH (a:Assessment {agenda: $agenda})-[:OF]->(i:Item)
  WHERE a.asOf > date($from) AND a.asOf <= date($to)
  RETURN a.asOf AS day, 'ASSESSED' AS what, i.code AS code, i.titleNl AS title,
    head(COLLECT { MATCH (b:Assessment)-[:OF]->(i) WHERE b.asOf < a.asOf RETURN b.status ORDER BY b.asOf DESC LIMIT 1 }) AS was,
    a.status AS becomes, a.by AS by
  UNION ALL
  MATCH (w:Write {agenda: $agenda})
  WHERE date(w.at) > date($from) AND date(w.at) <= date($to)
  RETURN date(w.at) AS day, 'STORED' AS what, null AS code, w.action AS title, toString(w.revision - 1) AS was,
    toString(w.revision) AS becomes, w.by AS by
}
RETURN day, what, code, title, was, becomes, by
ORDER BY day, what, code, toInteger(becomes);
