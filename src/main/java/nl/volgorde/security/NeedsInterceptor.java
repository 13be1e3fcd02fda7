package nl.volgorde.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Set;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the role that a request takes, of the very method that is going to answer it: no pattern of paths can be
 * walked around. An agenda that somebody has no role on is let through as far as their best role goes, and is not found
 * further on ({@link GuardedProgrammeStore}): whether it exists is not told here.
 */
final class NeedsInterceptor implements HandlerInterceptor {
    private static final Set<String> READS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && find(method, Open.class) == null) {
            judge(request, find(method, Needs.class));
        }
        return true;
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static void judge(HttpServletRequest request, @Nullable Needs needs) {
        if (needs == null && !READS.contains(request.getMethod())) {
            throw refusal();
        }
        Grants grants = SignedIn.grants();
        Role role = needs == null ? Role.READER : needs.value();
        if (needs != null && needs.everywhere()) {
            SignedIn.requireEverywhere(role);
            return;
        }
        String agenda = request.getParameter("agenda");
        boolean sees = agenda != null && grants.has(Role.READER, agenda);
        boolean allowed = sees ? grants.has(role, String.valueOf(agenda)) : grants.hasSomewhere(role);
        if (!allowed) {
            throw refusal();
        }
    }

    private static AccessRefused refusal() {
        return new AccessRefused(new Text(
                "U hebt de rol niet die dit vraagt. De beheerder van Volgorde kan die geven.",
                "You do not have the role that this takes. The administrator of Volgorde can give it."));
    }
}
