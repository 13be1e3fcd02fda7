package nl.volgorde.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is out of the claims that the provider makes. */
final class PersonClaims {
    private static final int LONGEST_NAME = 200;

    private final String nameClaim;
    private final String rolesClaim;
    private final String prefix;

    PersonClaims(String nameClaim, String rolesClaim, String prefix) {
        this.nameClaim = nameClaim;
        this.rolesClaim = rolesClaim;
        this.prefix = prefix;
    }

    /** The person; one without a name is called by the next best that is known. */
    Person person(Map<String, Object> claims) {
        String id = text(claims.get("sub"));
        String name = Stream.of(nameClaim, "name", "preferred_username", "email")
                .map(claim -> text(find(claims, claim)))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(id);
        return new Person(id, name, Grants.of(texts(find(claims, rolesClaim)), prefix));
    }

    /** A claim by its name, or by the names of the objects that it lies in, with dots between. */
    private static @Nullable Object find(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, name.substring(dot + 1))
                : null;
    }

    /** Without what has no place in a name: it goes into records and onto papers. */
    private static String text(@Nullable Object claim) {
        if (claim == null) {
            return "";
        }
        String plain = claim.toString().replaceAll("\\p{C}+", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().filter(Objects::nonNull).map(Object::toString).toList();
            default -> Arrays.asList(claim.toString().split("[\\s,]+"));
        };
    }
}
