// A key is unique within its agenda; several agendas live side by side.
CREATE CONSTRAINT agenda_id IF NOT EXISTS FOR (n:Agenda) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT item_code IF NOT EXISTS FOR (n:Item) REQUIRE (n.agenda, n.code) IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (n:Area) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT fund_id IF NOT EXISTS FOR (n:Fund) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE (n.agenda, n.id) IS UNIQUE;
CREATE CONSTRAINT write_revision IF NOT EXISTS FOR (n:Write) REQUIRE (n.agenda, n.revision) IS UNIQUE;
