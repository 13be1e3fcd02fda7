package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import nl.volgorde.answers.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives the handler of a page what its address asks about: {@code agenda}, {@code asOf} and {@code lang}. A day that is none is
 * refused in the same way as in a request parameter.
 */
final class AskedArgument implements HandlerMethodArgumentResolver {
    private static final String AS_OF = "asOf";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        String day = request.getParameter(AS_OF);
        LocalDate asOf;
        try {
            asOf = Objects.requireNonNull(binders)
                    .createBinder(web, null, AS_OF)
                    .convertIfNecessary(day, LocalDate.class);
        } catch (TypeMismatchException e) {
            throw new MethodArgumentTypeMismatchException(day, LocalDate.class, AS_OF, parameter, e);
        }
        return new Asked(request.getParameter("agenda"), asOf, RequestLanguage.of(request));
    }
}
