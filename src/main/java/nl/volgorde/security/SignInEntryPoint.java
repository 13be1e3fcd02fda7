package nl.volgorde.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What who has not signed in gets: on the REST interface a problem, on a page the way to the provider. A form that was
 * sent after its session had ended is told so, and stays in its reader's browser to be sent again.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (TeamConfiguration.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Refusal.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "sign-in",
                    "this takes a session, or a valid token of the provider for this server");
        } else if (request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.sendRedirect(TeamConfiguration.SIGN_IN);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, SignedOutAddress.of("ended", request.getParameter("lang")));
        }
    }
}
