package nl.volgorde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import nl.volgorde.security.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a body that is larger than we take, before any of it is kept. The length has to be said beforehand: what
 * comes in pieces of unknown number would have to be kept until it proves too large. Who sent files by the page for
 * imports is led back there, to be told so.
 */
final class BodyLimitFilter extends OncePerRequestFilter {
    /** The parameter by which the page for imports is told that what it sent was turned away, and why. */
    static final String REFUSED = "refused";

    static final String TOO_LARGE = "too-large";

    /** A browser shows no answer before it has sent everything: of what its reader chose, this many times the bound. */
    private static final int DRAINED = 8;

    private final DataSize largest;

    BodyLimitFilter(DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > largest.toBytes() && isPage(request) && length <= DRAINED * largest.toBytes()) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            String query = request.getQueryString();
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    request.getRequestURI() + "?" + (query == null ? "" : query + "&") + REFUSED + "=" + TOO_LARGE);
        } else if (length > largest.toBytes()) {
            Refusal.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    TOO_LARGE,
                    "a request may hold " + largest.toMegabytes() + " MB; send a large agenda with the import command");
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            Refusal.write(
                    response, HttpStatus.LENGTH_REQUIRED, "length-needed", "send the body with its Content-Length");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getRequestURI().equals("/import") && request.getMethod().equals("POST");
    }
}
