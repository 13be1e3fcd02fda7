/** When things can happen: the critical path method over windows, gates and four link types (method §2, §5). */
@NullMarked
package nl.volgorde.analysis.schedule;

import org.jspecify.annotations.NullMarked;
