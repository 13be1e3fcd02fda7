package nl.volgorde.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks too much: a person by their session, everybody else by the address that they come from. It stands
 * before a token is looked at, so that guessing tokens is bounded too.
 */
final class RateLimitFilter extends OncePerRequestFilter {
    /** Of an address of IPv6 the part that one subscriber has. */
    private static final int SUBSCRIBER_BYTES = 8;

    private final RateLimit limit;

    RateLimitFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = SignedIn.person()
                .map(person -> "person " + person.id())
                .orElseGet(() -> "address " + network(request.getRemoteAddr()));
        Optional<Duration> wait = limit.take(key);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            Refusal.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    "there were too many requests; Retry-After says in how many seconds to ask again");
        }
    }

    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), SUBSCRIBER_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
