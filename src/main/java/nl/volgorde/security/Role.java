package nl.volgorde.security;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do with an agenda; each role may what those before it may. */
public enum Role {
    /** Reads pages, answers, reports and exports. */
    READER,
    /** Also reports how things stand, edits, saves scenarios, waives findings and archives reports. */
    EDITOR,
    /** Also brings in editions; of all agendas also backs up, restores, and begins new agendas. */
    ADMINISTRATOR;

    /** Whether who has this role may what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role with this name, in any case of letters. */
    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
