/** Pages and the REST interface, and who may reach them. */
@NullMarked
package nl.volgorde.web;

import org.jspecify.annotations.NullMarked;
