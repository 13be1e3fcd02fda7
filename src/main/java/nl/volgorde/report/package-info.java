/** Papers for a board: answers put together on paper, and that paper as Markdown, HTML and PDF. */
@NullMarked
package nl.volgorde.report;

import org.jspecify.annotations.NullMarked;
