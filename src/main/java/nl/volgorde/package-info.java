/** The program's one entry point, which ties the packages together. */
@NullMarked
package nl.volgorde;

import org.jspecify.annotations.NullMarked;
