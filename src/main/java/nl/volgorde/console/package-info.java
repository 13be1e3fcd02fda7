/** Questions and rules in Cypher, kept in files or people's own, that can read the graph and nothing else. */
@NullMarked
package nl.volgorde.console;

import org.jspecify.annotations.NullMarked;
