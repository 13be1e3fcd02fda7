/** Keeps programmes in Neo4j: reading one whole, the one write path, revisions, and the schema's migrations. */
@NullMarked
package nl.volgorde.graphstore;

import org.jspecify.annotations.NullMarked;
