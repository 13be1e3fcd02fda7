/** Papers for boards and actors: answers put together on paper, and that paper in a form to read, print or edit. */
@NullMarked
package nl.volgorde.report;

import org.jspecify.annotations.NullMarked;
