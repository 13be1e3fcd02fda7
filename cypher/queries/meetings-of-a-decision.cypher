// title-nl: In welke overleggen kan dit besluit worden genomen?
// title-en: In which meetings can this decision be taken?
// answers-nl: De overleggen waar het besluit op de agenda kan staan, op volgorde van tijd, met de plaats in de bron.
// answers-en: The meetings at which the decision can be tabled, in order of time, with the place in the source.
// columns: meeting, from, to, ref
// param: code string = HOUTRAK
// param: agenda string = novex-nzkg
// browser: :param code => 'HOUTRAK'; :param agenda => 'novex-nzkg'
MATCH (:Item {agenda: $agenda, code: $code})-[r:TABLED_AT]->(m:Meeting)
RETURN m.titleNl AS meeting, m.dateEarliest AS from, m.dateLatest AS to, coalesce(r.ref, m.ref) AS ref
ORDER BY to, from, meeting;
