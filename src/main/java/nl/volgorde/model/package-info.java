/** The programme as immutable values: items, edges, windows, history and the ports through which it is stored. */
@NullMarked
package nl.volgorde.model;

import org.jspecify.annotations.NullMarked;
