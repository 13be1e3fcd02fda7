// severity: WARNING
// message-nl: Van voorwaarde {code} ({titleNl}) staat nergens wanneer zij is vervuld.
// message-en: Nowhere does it say when condition {code} ({titleEn}) is met.
// advice-nl: Schrijf op waaraan men dat ziet, en wie het vaststelt.
// advice-en: Write down how one sees it, and who establishes it.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Condition {agenda: $agenda})
WHERE i.criterionNl IS NULL
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn
ORDER BY code;
