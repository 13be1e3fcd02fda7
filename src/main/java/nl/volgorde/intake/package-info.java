/** Files in: agenda bundles and the texts in them become a programme, or a list of everything that is wrong. */
@NullMarked
package nl.volgorde.intake;

import org.jspecify.annotations.NullMarked;
