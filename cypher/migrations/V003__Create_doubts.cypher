// A finding is waived once per agenda; statements are found by their item.
CREATE CONSTRAINT waiver_finding IF NOT EXISTS FOR (n:Waiver) REQUIRE (n.agenda, n.finding) IS UNIQUE;
CREATE INDEX statement_item IF NOT EXISTS FOR (n:Statement) ON (n.agenda, n.item);
