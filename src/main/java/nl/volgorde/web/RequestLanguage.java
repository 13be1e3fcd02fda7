package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a request: the one that its address names ({@code lang=en}), else Dutch. */
final class RequestLanguage implements LocaleResolver {
    /** The language of this request; a tag that nobody speaks counts as Dutch, so that errors can be said too. */
    static Language of(HttpServletRequest request) {
        String tag = request.getParameter("lang");
        try {
            return tag == null ? Language.NL : Language.of(tag);
        } catch (IllegalArgumentException e) {
            return Language.NL;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}
