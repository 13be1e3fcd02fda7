package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever is asked below {@code /api} and is not there. */
@RestController
@Hidden
@Needs(Role.READER)
class ApiFallback {
    @RequestMapping("/api/**")
    ResponseEntity<Object> notFound(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no resource " + request.getRequestURI() + ".");
        problem.setType(URI.create("urn:volgorde:problem:not-found"));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
    }
}
