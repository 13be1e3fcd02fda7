package nl.volgorde.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is not known may nothing. */
class SignedInTests {
    private static final Grants EDITOR = new Grants(null, Map.of("island", Role.EDITOR));

    @AfterEach
    void forgets() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobodyMayNothing() {
        assertThat(SignedIn.grants()).isEqualTo(Grants.NONE);
        assertThatThrownBy(() -> SignedIn.require(Role.READER, "island")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> SignedIn.requireEverywhere(Role.READER)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void whoIsKnownToTheServerButNotByTheProviderMayNothing() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        assertThat(SignedIn.grants()).isEqualTo(Grants.NONE);
    }

    @Test
    void thePersonMayWhatTheirRolesSay() {
        Person anna = new Person("1", "Anna", EDITOR);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("1", "", List.of(new PersonAuthority(anna))));
        assertThat(SignedIn.grants()).isEqualTo(EDITOR);
        assertThat(SignedIn.person()).contains(anna);
    }

    @Test
    void theProgramItselfMayEverythingWhileItDoesItsOwnWorkAndNoLonger() {
        SignedIn.asProgram(() -> assertThat(SignedIn.grants()).isEqualTo(Grants.ALL));
        assertThat(SignedIn.grants()).isEqualTo(Grants.NONE);
        assertThatThrownBy(() -> SignedIn.asProgram(() -> {
                    throw new IllegalStateException("broken off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(SignedIn.grants()).isEqualTo(Grants.NONE);
    }

    @Test
    void anotherThreadHasTheRightsOfWhoAskedOnlyWhenTheyAreCarriedOver() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "1", "", List.of(new PersonAuthority(new Person("1", "Anna", EDITOR)))));
        FutureTask<Grants> alone = new FutureTask<>(SignedIn::grants);
        FutureTask<Grants> carried = new FutureTask<>(SignedIn::grants);
        Thread.ofPlatform().start(alone).join();
        Thread.ofPlatform().start(SignedIn.carry(carried)).join();
        assertThat(alone.get()).isEqualTo(Grants.NONE);
        assertThat(carried.get()).isEqualTo(EDITOR);
    }
}
