/** The command line: commands, their output as table, JSON or CSV, and exit codes. */
@NullMarked
package nl.volgorde.cli;

import org.jspecify.annotations.NullMarked;
