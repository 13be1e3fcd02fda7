// A scenario is saved under a name that nothing else in its agenda has.
CREATE CONSTRAINT scenario_name IF NOT EXISTS FOR (n:Scenario) REQUIRE (n.agenda, n.name) IS UNIQUE;
