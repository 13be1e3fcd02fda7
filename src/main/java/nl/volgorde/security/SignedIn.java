package nl.volgorde.security;

import java.util.Optional;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the request of this thread, and what they may. In local mode nobody is asked who they are, and the one
 * person at the machine may everything; so may the program itself, outside any request.
 */
public final class SignedIn {
    private SignedIn() {}

    /** Who it is; empty in local mode, and for who has not signed in. */
    public static Optional<Person> person() {
        return person(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who has been recognised; empty for nobody. */
    static Optional<Person> person(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : authentication.getAuthorities().stream()
                        .filter(PersonAuthority.class::isInstance)
                        .map(authority -> ((PersonAuthority) authority).person())
                        .findFirst();
    }

    /** What they may. In team mode every request has an authentication, if only an anonymous one. */
    public static Grants grants() {
        return SecurityContextHolder.getContext().getAuthentication() == null
                ? Grants.ALL
                : person().map(Person::grants).orElse(Grants.NONE);
    }

    /**
     * The work, to be done by another thread with the rights of who asks now, even when they sign out meanwhile.
     */
    public static Runnable carry(Runnable work) {
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return new DelegatingSecurityContextRunnable(work, own);
    }

    /**
     * Lets on who has a role on an agenda.
     *
     * @throws AccessRefused for everybody else
     */
    public static void require(Role role, String agenda) {
        if (!grants().has(role, agenda)) {
            throw new AccessRefused(new Text(
                    "Voor agenda " + agenda + " hebt u de rol niet die dit vraagt.",
                    "You do not have the role on agenda " + agenda + " that this takes."));
        }
    }

    /**
     * Lets on who has a role on all agendas.
     *
     * @throws AccessRefused for everybody else
     */
    public static void requireEverywhere(Role role) {
        if (!grants().has(role)) {
            throw new AccessRefused(new Text(
                    "Dit reikt over alle agenda's, en vraagt een rol voor alle.",
                    "This reaches across all agendas, and takes a role on all of them."));
        }
    }
}
