/** Dashboards from files in NeoDash's format, those that come along and those that a user puts beside them. */
@NullMarked
package nl.volgorde.dashboard;

import org.jspecify.annotations.NullMarked;
