package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.volgorde.model.Text;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is asked below {@code /api} and nothing answers: there is no such resource, or it is there and cannot be asked
 * in that way.
 */
@RestController
@Hidden
@Needs(Role.READER)
class ApiFallback {
    private static final String EVERYTHING = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    /** The mapping is asked for late: it is what finds this class. */
    ApiFallback(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @RequestMapping(EVERYTHING)
    ResponseEntity<Object> notFound(HttpServletRequest request) {
        List<RequestMappingInfo> there = resources(request);
        Set<String> methods = methods(there);
        if (there.isEmpty()) {
            return problem(
                    request,
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    new Text(
                            "Er is geen " + request.getRequestURI() + ".",
                            "There is no resource " + request.getRequestURI() + "."));
        }
        if (!methods.contains(request.getMethod())) {
            return problem(
                    request,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    new Text(
                            "Dit kan alleen met " + String.join(", ", methods) + ".",
                            "This takes " + String.join(", ", methods) + " only."));
        }
        boolean written = there.stream()
                .anyMatch(info -> names(info, request.getMethod())
                        && info.getConsumesCondition().getMatchingCondition(request) != null);
        return written
                ? problem(
                        request,
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        new Text(
                                "Dit is er niet in een vorm die Accept noemt.",
                                "There is no form of this that Accept names."))
                : problem(
                        request,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        new Text(
                                "Een inhoud van dit soort wordt hier niet gelezen; zie Content-Type.",
                                "A body of this kind is not read here; see Content-Type."));
    }

    /** What there is at this address, however it is to be asked. */
    private List<RequestMappingInfo> resources(HttpServletRequest request) {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> !info.getPatternValues().contains(EVERYTHING))
                .filter(info -> {
                    PathPatternsRequestCondition paths = info.getPathPatternsCondition();
                    return paths != null && paths.getMatchingCondition(request) != null;
                })
                .toList();
    }

    private static boolean names(RequestMappingInfo info, String method) {
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .anyMatch(method::equals);
    }

    private static Set<String> methods(List<RequestMappingInfo> resources) {
        return resources.stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ResponseEntity<Object> problem(HttpServletRequest request, HttpStatus status, String type, Text text) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.allow(methods(resources(request)).stream()
                    .map(HttpMethod::valueOf)
                    .toArray(HttpMethod[]::new));
        }
        return answer.body(ApiProblems.detail(status, type, text.in(RequestLanguage.of(request))));
    }
}
