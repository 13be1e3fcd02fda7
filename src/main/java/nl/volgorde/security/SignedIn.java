package nl.volgorde.security;

import java.util.Optional;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the request of this thread, and what they may. Of whom nothing is known they may nothing: what needs no
 * signing in says so ({@link AtTheMachine}).
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

    /** What they may: nothing, unless it is known who they are. */
    public static Grants grants() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AtTheMachine
                ? Grants.ALL
                : person(authentication).map(Person::grants).orElse(Grants.NONE);
    }

    /** What the program itself does outside any request, such as filling an empty store when it starts. */
    public static void asProgram(Runnable work) {
        new DelegatingSecurityContextRunnable(work, AtTheMachine.context()).run();
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
