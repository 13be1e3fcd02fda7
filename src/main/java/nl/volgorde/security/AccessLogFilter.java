package nl.volgorde.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records every request that was refused, whoever refused it, and every agenda that was kept from somebody. */
final class AccessLogFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFilter.class);
    private static final String KEPT = AccessLogFilter.class.getName();

    private final AccessLog log;

    AccessLogFilter(AccessLog log) {
        this.log = log;
    }

    /** Notes that this request asked for an agenda that is kept from who made it. */
    static void kept(String agenda) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEPT, agenda, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String why = why(request, response);
        if (why != null) {
            try {
                log.record("refused", SignedIn.person().orElse(null), request, why);
            } catch (StoreException.Unreachable failure) {
                // It was refused already; only the record is missing.
                LOG.error("A refused request could not be recorded", failure);
            }
        }
    }

    private static @Nullable String why(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                || response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            return Integer.toString(response.getStatus());
        }
        return request.getAttribute(KEPT) instanceof String agenda ? "agenda " + agenda : null;
    }
}
