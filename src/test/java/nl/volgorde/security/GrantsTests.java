package nl.volgorde.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantsTests {
    private static Grants grants(String... claimed) {
        return Grants.of(List.of(claimed), "volgorde");
    }

    @Test
    void aRoleIncludesThoseBeforeIt() {
        Grants editor = grants("volgorde:editor:island");
        assertThat(editor.has(Role.READER, "island")).isTrue();
        assertThat(editor.has(Role.EDITOR, "island")).isTrue();
        assertThat(editor.has(Role.ADMINISTRATOR, "island")).isFalse();
        assertThat(editor.has(Role.READER, "bridge")).isFalse();
        assertThat(editor.has(Role.READER)).isFalse();
        assertThat(editor.hasSomewhere(Role.EDITOR)).isTrue();
    }

    @Test
    void aRoleWithoutAnAgendaHoldsForAllAndTheHighestCounts() {
        Grants grants = grants("volgorde:READER", "volgorde:editor:island", "volgorde:reader:island");
        assertThat(grants.has(Role.READER)).isTrue();
        assertThat(grants.has(Role.READER, "not yet there")).isTrue();
        assertThat(grants.has(Role.EDITOR, "island")).isTrue();
        assertThat(grants.has(Role.EDITOR)).isFalse();
        assertThat(grants("volgorde:reader", "volgorde:administrator", "volgorde:editor")
                        .everywhere())
                .isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void whatIsNoRoleOfOursGivesNothing() {
        assertThat(grants(
                        "editor", "other:administrator", "volgorde:king", "volgorde:", "volgorde", "volgorde:editor: "))
                .isEqualTo(Grants.NONE);
    }

    @Test
    void readsRolesAndNamesWhereProvidersPutThem() {
        PersonClaims claims = new PersonClaims("name", "realm_access.roles", "volgorde");
        Person anna = claims.person(Map.of(
                "sub", "1", "name", "Anna\nBakker", "realm_access", Map.of("roles", List.of("volgorde:reader"))));
        assertThat(anna).isEqualTo(new Person("1", "Anna Bakker", new Grants(Role.READER, Map.of())));
        Person program = new PersonClaims("name", "scope", "volgorde")
                .person(Map.of("sub", "loader", "scope", "openid volgorde:editor:island"));
        assertThat(program.name()).isEqualTo("loader");
        assertThat(program.grants().has(Role.EDITOR, "island")).isTrue();
        assertThat(claims.person(Map.of("sub", "2", "realm_access", "none", "email", "b@example.org")))
                .isEqualTo(new Person("2", "b@example.org", Grants.NONE));
    }
}
