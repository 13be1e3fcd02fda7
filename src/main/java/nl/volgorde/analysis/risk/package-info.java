/** How sure a date is: Monte Carlo on the three estimates of every item (method §5). */
@NullMarked
package nl.volgorde.analysis.risk;

import org.jspecify.annotations.NullMarked;
