/** The agenda in the forms of other programs, which it does not come back from: graph files, calendars, linked data. */
@NullMarked
package nl.volgorde.exchange;

import org.jspecify.annotations.NullMarked;
