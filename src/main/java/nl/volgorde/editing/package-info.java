/** What can be changed by a form: its fields as they stand, and the edits that filled-in fields mean. */
@NullMarked
package nl.volgorde.editing;

import org.jspecify.annotations.NullMarked;
