package nl.volgorde.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to its own names, so that no other site's name can be pointed at this server (DNS rebinding), lets no
 * other site's page write, and sets the headers that keep pages to themselves.
 *
 * <p>Browsers say of every write which site's page it comes from ({@code Origin}, {@code Referer}, {@code Sec-Fetch-Site}), and no page can
 * make them say otherwise. That is the protection against cross-site requests, in local mode and in team mode: unlike
 * tokens in forms it cannot be forgotten in one, and a form that lay open while its session ended can still be sent. Where
 * there are sessions a write that says nothing is refused, unless it bears a token in its header, which no other site's
 * page can add.
 */
final class SiteFilter extends OncePerRequestFilter {
    /** Names of this very machine. */
    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What browsers say of a request that a page of this very server made, or that its reader made by hand. */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private static final Set<String> READS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private static final String YEAR = "max-age=31536000";

    private final Set<String> names;
    private final String formTargets;
    private final boolean hasSessions;

    private SiteFilter(Set<String> names, String formTargets, boolean hasSessions) {
        this.names = names;
        this.formTargets = formTargets;
        this.hasSessions = hasSessions;
    }

    /** For one person on this machine. */
    static SiteFilter local() {
        return new SiteFilter(LOOPBACK, "'self'", false);
    }

    /**
     * For a team.
     *
     * @param names lower case, without port
     * @param provider origin of the provider, to which signing out leads on from a form
     */
    static SiteFilter team(Set<String> names, String provider) {
        return new SiteFilter(names, "'self' " + provider, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(request, response);
        if (!isOwnName(request.getHeader(HttpHeaders.HOST))) {
            Refusal.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    hasSessions ? "unknown-host" : "not-local",
                    hasSessions ? "this server does not bear that name" : "this server answers to localhost only");
        } else if (!READS.contains(request.getMethod()) && (isFromElsewhere(request) || isUnproven(request))) {
            Refusal.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    hasSessions ? "cross-site" : "not-local",
                    "a page of another site may not write here");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                        + " base-uri 'none'; form-action " + formTargets + "; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    private boolean isOwnName(@Nullable String host) {
        return host != null && names.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    /** Another port of this machine is another site too: what serves there may come from anywhere. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String page = request.getHeader(HttpHeaders.REFERER);
        String relation = request.getHeader("Sec-Fetch-Site");
        return (origin != null && !origin.equalsIgnoreCase(own))
                // Of old browsers, which do not say the origin, and of what pretends to be one.
                || (page != null && !(page + "/").regionMatches(true, 0, own + "/", 0, own.length() + 1))
                || (relation != null && !OWN_PAGES.contains(relation.toLowerCase(Locale.ROOT)));
    }

    private boolean isUnproven(HttpServletRequest request) {
        return hasSessions
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
