/** Starts and stops the embedded Neo4j of a data directory, which one process owns at a time. */
@NullMarked
package nl.volgorde.graphstore.embedded;

import org.jspecify.annotations.NullMarked;
