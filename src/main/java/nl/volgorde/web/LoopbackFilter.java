package nl.volgorde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Local mode: answers only to loopback names, so that no other site's name can be pointed at this server (DNS
 * rebinding), lets no other site's page write, and sets the headers that keep pages to themselves.
 */
final class LoopbackFilter extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    /** What browsers say of a request that a page of this very server made, or that its reader made by hand. */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private static final Set<String> READS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(request, response);
        if (!isLoopback(request.getHeader("Host"))) {
            Refusal.write(
                    response, HttpStatus.MISDIRECTED_REQUEST, "not-local", "this server answers to localhost only");
        } else if (!READS.contains(request.getMethod()) && isFromElsewhere(request)) {
            Refusal.write(response, HttpStatus.FORBIDDEN, "not-local", "a page of another site may not write here");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("API-Version", ApiController.VERSION);
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    /** Another port of this machine is another site too: what serves there may come from anywhere. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String relation = request.getHeader("Sec-Fetch-Site");
        return (origin != null && !origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host")))
                || (relation != null && !OWN_PAGES.contains(relation.toLowerCase(Locale.ROOT)));
    }
}
