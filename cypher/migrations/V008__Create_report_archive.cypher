// A report in the archive bears a number of its own in its agenda, and lies there in parts.
CREATE CONSTRAINT archived_report_number IF NOT EXISTS FOR (n:ArchivedReport) REQUIRE (n.agenda, n.number) IS UNIQUE;
CREATE CONSTRAINT report_part IF NOT EXISTS FOR (n:ReportPart) REQUIRE (n.agenda, n.report, n.ordinal) IS UNIQUE;
