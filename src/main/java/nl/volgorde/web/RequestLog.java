package nl.volgorde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that its answer and every line of the log about it carry, and logs how it ended. The path is
 * logged without its parameters: those may say what somebody was looking for. It comes before every other filter, so that
 * what these turn away has an id and is logged as well; the order of a filter is read from its class, not from its bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String KEY = "request";

    /** An id from elsewhere is taken over only when nothing can be smuggled into the log with it. */
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        long before = System.nanoTime();
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (LOG.isInfoEnabled()) {
                LOG.info(
                        "{} {} {} {} ms",
                        request.getMethod(),
                        request.getRequestURI().replaceAll("\\p{Cntrl}", "?"),
                        response.getStatus(),
                        (System.nanoTime() - before) / 1_000_000);
            }
            MDC.remove(KEY);
        }
    }

    private static String id(@Nullable String given) {
        return given != null && GIVEN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
