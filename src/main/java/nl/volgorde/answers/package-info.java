/** The questions that people ask of a programme, each with its answer in words, dates and figures. */
@NullMarked
package nl.volgorde.answers;

import org.jspecify.annotations.NullMarked;
