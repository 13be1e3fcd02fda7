/** The linter: what in a programme's structure and schedule makes its answers less trustworthy (method §7). */
@NullMarked
package nl.volgorde.analysis.findings;

import org.jspecify.annotations.NullMarked;
