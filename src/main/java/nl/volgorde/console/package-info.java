/** Questions in Cypher, saved ones and people's own, that can read the graph and nothing else. */
@NullMarked
package nl.volgorde.console;

import org.jspecify.annotations.NullMarked;
