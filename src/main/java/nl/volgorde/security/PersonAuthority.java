package nl.volgorde.security;

import org.springframework.security.core.GrantedAuthority;

/** Carries a person through Spring Security, the same for a session and for a token. */
record PersonAuthority(Person person) implements GrantedAuthority {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAuthority() {
        return "PERSON";
    }
}
