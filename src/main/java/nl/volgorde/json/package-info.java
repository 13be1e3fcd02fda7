/** The facts of a programme as JSON, one form for the record of what changed and for those who edit over REST. */
@NullMarked
package nl.volgorde.json;

import org.jspecify.annotations.NullMarked;
