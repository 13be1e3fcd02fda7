/** Turns a programme, as of a day, into a directed graph over compact arrays on which every analysis runs. */
@NullMarked
package nl.volgorde.analysis;

import org.jspecify.annotations.NullMarked;
