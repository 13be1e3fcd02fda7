// severity: INFO
// message-nl: Niets wacht op voorwaarde {code} ({titleNl}).
// message-en: Nothing waits for condition {code} ({titleEn}).
// advice-nl: Verbind haar met het besluit waarvoor zij geldt, of laat haar vervallen.
// advice-en: Tie it to the decision that it is for, or drop it.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Condition {agenda: $agenda})
WHERE EXISTS { (i)--(:Item) } AND NOT EXISTS { (i)-[:PRECONDITION_OF]->(:Item) }
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
