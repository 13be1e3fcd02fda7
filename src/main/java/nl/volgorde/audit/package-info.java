/** Records of who did what, as lines in files of the data directory that are only ever added to. */
@NullMarked
package nl.volgorde.audit;

import org.jspecify.annotations.NullMarked;
