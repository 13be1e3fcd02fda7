/** Where a programme depends on itself: loops, and the lightest way to open them (method §6). */
@NullMarked
package nl.volgorde.analysis.structure;

import org.jspecify.annotations.NullMarked;
