package nl.volgorde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a body that is larger than we take, before any of it is read. The length has to be said beforehand: what
 * comes in pieces of unknown number would have to be kept until it proves too large.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final DataSize largest;

    BodyLimitFilter(DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            Refusal.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "a request may hold " + largest.toMegabytes() + " MB; send a large agenda with the import command");
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            Refusal.write(
                    response, HttpStatus.LENGTH_REQUIRED, "length-needed", "send the body with its Content-Length");
        } else {
            chain.doFilter(request, response);
        }
    }
}
