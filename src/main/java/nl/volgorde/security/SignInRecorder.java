package nl.volgorde.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.volgorde.model.StoreException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Records who signed in, and leads on to the page that they wanted; who cannot be recorded is not let in. */
final class SignInRecorder extends SavedRequestAwareAuthenticationSuccessHandler {
    private final AccessLog log;

    SignInRecorder(AccessLog log) {
        this.log = log;
        RedirectStrategy redirects = new DefaultRedirectStrategy();
        // The wanted page comes back with a mark that only Spring Security reads.
        setRedirectStrategy((request, response, address) ->
                redirects.sendRedirect(request, response, address.replaceFirst("[?&]continue$", "")));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        try {
            log.record("login", SignedIn.person(authentication).orElse(null), request, null);
        } catch (StoreException.Unreachable failure) {
            request.getSession().invalidate();
            throw failure;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
