package nl.volgorde.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.security.Person;
import nl.volgorde.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Under which name somebody writes: their own when they are signed in, whatever a form says. Where nobody signs in it is
 * asked for on every form, and remembered in the browser to save typing.
 */
final class Signature {
    private static final String FIELD = "by";
    private static final String REST = "rest";
    private static final String COOKIE = "volgorde-by";
    private static final Duration AGE = Duration.ofDays(180);

    private Signature() {}

    /** The name that a form begins with; empty when there is none. */
    static String of(HttpServletRequest request) {
        return SignedIn.person().map(Person::name).orElseGet(() -> remembered(request));
    }

    private static String remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return cookie == null ? "" : UriUtils.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** The name under which a form writes; its lack is a fault of the form. */
    static String needed(Filled form) {
        Person person = SignedIn.person().orElse(null);
        if (person == null) {
            return form.needed(FIELD);
        }
        form.fields().set(FIELD, person.name());
        return person.name();
    }

    /** The name under which a program writes over REST. */
    static String rest() {
        return SignedIn.person().map(Person::name).orElse(REST);
    }

    /**
     * Who asks a question of their own, for the record.
     *
     * @param way by which they came, for who is not signed in
     */
    static String asker(String way, HttpServletRequest request) {
        return SignedIn.person()
                .map(person -> person.name() + " (" + person.id() + ")")
                .orElseGet(() -> way + " " + request.getRemoteAddr());
    }

    /** Who writes by a form, or would. */
    static Writer form(String name, String action, @Nullable String reason, boolean loopsConfirmed) {
        return new Writer(SignedIn.person().map(Person::name).orElse(name), action, reason, loopsConfirmed);
    }

    /** Who writes over REST. */
    static Writer rest(String action, @Nullable String reason, boolean loopsConfirmed) {
        return new Writer(rest(), action, reason, loopsConfirmed);
    }

    static void remember(HttpServletResponse response, String name) {
        if (SignedIn.person().isPresent()) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, UriUtils.encode(name, StandardCharsets.UTF_8))
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(AGE)
                        .build()
                        .toString());
    }
}
