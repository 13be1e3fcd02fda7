package nl.volgorde.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roles that somebody has.
 *
 * @param everywhere on all agendas, those to come included; null for none
 * @param byAgenda the highest role on an agenda by its id, besides that
 */
public record Grants(@Nullable Role everywhere, Map<String, Role> byAgenda) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** May everything. */
    public static final Grants ALL = new Grants(Role.ADMINISTRATOR, Map.of());

    /** May nothing. */
    public static final Grants NONE = new Grants(null, Map.of());

    public Grants {
        byAgenda = Map.copyOf(byAgenda);
    }

    /**
     * The roles that are claimed in the form {@code PREFIX:ROLE} or {@code PREFIX:ROLE:AGENDA}; what has another form
     * belongs to other programs.
     */
    static Grants of(Collection<String> claimed, String prefix) {
        Role everywhere = null;
        Map<String, Role> byAgenda = new HashMap<>();
        for (String each : claimed) {
            if (!each.startsWith(prefix + ":")) {
                continue;
            }
            String[] parts = each.substring(prefix.length() + 1).split(":", 2);
            Role role = Role.named(parts[0]).orElse(null);
            if (role == null) {
                continue;
            }
            if (parts.length == 1) {
                everywhere = everywhere == null || role.includes(everywhere) ? role : everywhere;
            } else if (!parts[1].isBlank()) {
                byAgenda.merge(parts[1], role, (one, other) -> one.includes(other) ? one : other);
            }
        }
        return new Grants(everywhere, byAgenda);
    }

    /** Whether this role is had on all agendas. */
    public boolean has(Role role) {
        return everywhere != null && everywhere.includes(role);
    }

    /** Whether this role is had on an agenda. */
    public boolean has(Role role, String agenda) {
        Role there = byAgenda.get(agenda);
        return has(role) || (there != null && there.includes(role));
    }

    /** Whether this role is had on some agenda. */
    public boolean hasSomewhere(Role role) {
        return has(role) || byAgenda.values().stream().anyMatch(there -> there.includes(role));
    }
}
