// Claims and assessments have no key of their own: they are found by their item.
CREATE INDEX claim_item IF NOT EXISTS FOR (n:Claim) ON (n.agenda, n.item);
CREATE INDEX assessment_item IF NOT EXISTS FOR (n:Assessment) ON (n.agenda, n.item, n.asOf);
CREATE FULLTEXT INDEX item_text IF NOT EXISTS FOR (n:Item) ON EACH [n.code, n.titleNl, n.titleEn, n.summaryNl, n.summaryEn];
