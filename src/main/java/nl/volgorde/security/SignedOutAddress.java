package nl.volgorde.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The page for who is out, in the language that they read before. The provider leads back to one fixed address, so over
 * there the language goes in a cookie that only this page gets, for a few minutes.
 */
public final class SignedOutAddress {
    /** The cookie that bears the language, as its tag. */
    public static final String COOKIE = "volgorde-language";

    private static final Duration AGE = Duration.ofMinutes(10);

    private SignedOutAddress() {}

    /** Its address, where no provider lies between. */
    static String of(String why, @Nullable String language) {
        return TeamConfiguration.SIGNED_OUT + "?why=" + why + (Language.EN.tag().equals(language) ? "&lang=en" : "");
    }

    /** Keeps the language of a request for when its reader comes back from the provider. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        boolean english = Language.EN.tag().equals(request.getParameter("lang"));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, (english ? Language.EN : Language.NL).tag())
                        .path(TeamConfiguration.SIGNED_OUT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(AGE)
                        .build()
                        .toString());
    }
}
