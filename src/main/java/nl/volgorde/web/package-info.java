/** Pages and the REST interface. */
@NullMarked
package nl.volgorde.web;

import org.jspecify.annotations.NullMarked;
