package nl.volgorde.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A request that is turned away before any controller sees it, as {@code application/problem+json}. */
public final class Refusal {
    private Refusal() {}

    /**
     * Answers with a refusal.
     *
     * @param type the last part of the problem's type
     * @param detail a sentence of ours: nothing of the request, which is not to be trusted
     */
    public static void write(HttpServletResponse response, HttpStatus status, String type, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"urn:volgorde:problem:" + type + "\",\"title\":\"" + status.getReasonPhrase()
                        + "\",\"status\":" + status.value() + ",\"detail\":\"" + detail + "\"}");
    }
}
