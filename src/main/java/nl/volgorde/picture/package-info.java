/** Answers as vector pictures for pages, papers and downloads, each with its words and the same content as a table. */
@NullMarked
package nl.volgorde.picture;

import org.jspecify.annotations.NullMarked;
