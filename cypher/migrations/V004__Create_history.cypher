// What each write changed, kept with the write.
CREATE INDEX change_revision IF NOT EXISTS FOR (n:Change) ON (n.agenda, n.revision);
