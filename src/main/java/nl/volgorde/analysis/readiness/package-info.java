/** What is ready, what is blocked and by what: gates over three truth values (method §4). */
@NullMarked
package nl.volgorde.analysis.readiness;

import org.jspecify.annotations.NullMarked;
