package nl.volgorde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the version of the REST interface in every answer, those that refuse included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiVersionFilter extends OncePerRequestFilter {
    static final String HEADER = "API-Version";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HEADER, ApiController.VERSION);
        }
        chain.doFilter(request, response);
    }
}
