/** The programme as immutable values: items, edges, windows, history, the ports through which it is stored, and failures in words. */
@NullMarked
package nl.volgorde.model;

import org.jspecify.annotations.NullMarked;
