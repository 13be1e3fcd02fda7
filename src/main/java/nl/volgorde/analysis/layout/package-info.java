/** Places a directed graph in layers from left to right, so that it can be drawn and read. */
@NullMarked
package nl.volgorde.analysis.layout;

import org.jspecify.annotations.NullMarked;
