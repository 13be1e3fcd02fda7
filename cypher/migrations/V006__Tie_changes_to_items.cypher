// The changes that were recorded before there were such nodes.
MATCH (c:Change)
UNWIND c.items AS code
MERGE (i:ChangedItem {agenda: c.agenda, code: code})
MERGE (c)-[:TOUCHES]->(i);
