package nl.volgorde.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Whoever holds the machine that this runs on, and so may everything: in local mode the one person who is not asked who
 * they are, and the program itself.
 */
final class AtTheMachine extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private AtTheMachine() {
        super(List.of());
        setAuthenticated(true);
    }

    static SecurityContext context() {
        return new SecurityContextImpl(new AtTheMachine());
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "";
    }
}
