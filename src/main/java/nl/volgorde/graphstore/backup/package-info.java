/**
 * The whole store as one file and back: a ZIP of {@code nodes.jsonl}, {@code relationships.jsonl} and {@code
 * manifest.json}, described in {@code cypher/README.md}.
 */
@NullMarked
package nl.volgorde.graphstore.backup;

import org.jspecify.annotations.NullMarked;
