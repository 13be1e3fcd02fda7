/** Programmes out to files that other programs and later imports read: agenda bundles. */
@NullMarked
package nl.volgorde.export;

import org.jspecify.annotations.NullMarked;
