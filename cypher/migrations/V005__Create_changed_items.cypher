// A change is found by the items that it is about, and a waiver that was withdrawn by its finding.
CREATE CONSTRAINT changed_item IF NOT EXISTS FOR (n:ChangedItem) REQUIRE (n.agenda, n.code) IS UNIQUE;
CREATE INDEX change_key IF NOT EXISTS FOR (n:Change) ON (n.agenda, n.kind, n.key);
