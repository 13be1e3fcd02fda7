package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.volgorde.security.Grants;
import nl.volgorde.security.Person;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a page may do, so that it offers nothing that would be refused.
 *
 * @param name of who is signed in, or null where nobody signs in
 * @param asks whether they may ask questions of their own, which reach across agendas
 */
record Permissions(@Nullable String name, boolean reads, boolean edits, boolean administers, boolean asks) {
    static Permissions of(HttpServletRequest request) {
        Grants grants = SignedIn.grants();
        String agenda = request.getParameter("agenda");
        return new Permissions(
                SignedIn.person().map(Person::name).orElse(null),
                grants.hasSomewhere(Role.READER),
                has(grants, Role.EDITOR, agenda),
                has(grants, Role.ADMINISTRATOR, agenda),
                grants.has(Role.READER));
    }

    private static boolean has(Grants grants, Role role, @Nullable String agenda) {
        if (agenda == null || agenda.isBlank()) {
            return grants.hasSomewhere(role);
        }
        return grants.has(role, agenda);
    }
}
