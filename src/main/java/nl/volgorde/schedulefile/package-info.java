/**
 * Schedules of Microsoft Project and Primavera P6 in, as an agenda of their own, and an agenda out as one; nothing else
 * knows of MPXJ.
 */
@NullMarked
package nl.volgorde.schedulefile;

import org.jspecify.annotations.NullMarked;
