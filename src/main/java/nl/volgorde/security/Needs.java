package nl.volgorde.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The role that a request takes in team mode. Without it reading takes a reader, and anything else is refused, so that
 * nothing that writes is open by being forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** The least role on the agenda that the request names; on any when it names none, or one that is not there. */
    Role value();

    /** Whether the role has to be had on all agendas. */
    boolean everywhere() default false;
}
