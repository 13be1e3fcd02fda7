/** Change: what would be if, what gains most, and to what a date's move between two days is due (method §8). */
@NullMarked
package nl.volgorde.analysis.change;

import org.jspecify.annotations.NullMarked;
