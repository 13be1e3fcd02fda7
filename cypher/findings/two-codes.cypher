// severity: INFO
// message-nl: {code} ({titleNl}) staat in de bron ook onder {aliases}.
// message-en: The source also lists {code} ({titleEn}) under {aliases}.
// advice-nl: Tel het één keer, en gebruik in stukken één code.
// advice-en: Count it once, and use one code in papers.
// param: agenda string = novex-nzkg
// browser: :param agenda => 'novex-nzkg'
MATCH (i:Item {agenda: $agenda})
WHERE size(i.aliases) > 0
RETURN [i.code] AS items, [{source: i.source, ref: i.ref}] AS sources,
  i.code AS code, i.titleNl AS titleNl, i.titleEn AS titleEn, i.aliases AS aliases
ORDER BY code;
