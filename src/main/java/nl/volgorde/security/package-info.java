/** Who gets in: one person on this machine, or a team by OpenID Connect with roles per agenda, and the record of it. */
@NullMarked
package nl.volgorde.security;

import org.jspecify.annotations.NullMarked;
