package nl.volgorde.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** Under which name somebody writes: asked for on every form, and remembered in the browser to save typing. */
final class Signature {
    private static final String COOKIE = "volgorde-by";
    private static final Duration AGE = Duration.ofDays(180);

    private Signature() {}

    /** The name that was used last; empty when there is none. */
    static String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return cookie == null ? "" : UriUtils.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static void remember(HttpServletResponse response, String name) {
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
