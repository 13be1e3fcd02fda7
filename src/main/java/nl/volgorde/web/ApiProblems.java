package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong in the REST interface, as {@code application/problem+json} with a stable type. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static ResponseEntity<Object> problem(HttpStatusCode status, String type, String detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(detail(status, type, detail));
    }

    private static ProblemDetail detail(HttpStatusCode status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:volgorde:problem:" + type));
        HttpStatus known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? type : known.getReasonPhrase());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<Object> noAnswer(NoAnswer failure, HttpServletRequest request) {
        String text = failure.reason().in(RequestLanguage.of(request));
        return switch (failure) {
            case NoAnswer.UnknownItem unknown -> {
                ProblemDetail problem = detail(HttpStatus.NOT_FOUND, "unknown-item", text);
                problem.setProperty("nearest", unknown.nearest());
                yield ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .body(problem);
            }
            case NoAnswer.Faulty faulty -> {
                ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, "bad-request", text);
                problem.setProperty(
                        "faults",
                        faulty.faults().stream()
                                .map(fault -> Map.of(
                                        "item",
                                        fault.item(),
                                        "field",
                                        fault.field(),
                                        "reason",
                                        fault.reason().in(RequestLanguage.of(request))))
                                .toList());
                yield ResponseEntity.status(HttpStatus.BAD_REQUEST)
                        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .body(problem);
            }
            case NoAnswer.UnknownActor _ -> problem(HttpStatus.NOT_FOUND, "unknown-actor", text);
            case NoAnswer.UnknownMeeting _ -> problem(HttpStatus.NOT_FOUND, "unknown-meeting", text);
            case NoAnswer.UnknownAgenda _ -> problem(HttpStatus.NOT_FOUND, "unknown-agenda", text);
            case NoAnswer.DayOutOfRange _, NoAnswer.OutOfRange _, NoAnswer.Unreadable _ ->
                problem(HttpStatus.BAD_REQUEST, "bad-request", text);
            case NoAnswer.ItemNeeded _ -> problem(HttpStatus.BAD_REQUEST, "item-needed", text);
            case NoAnswer.AgendaNeeded _ -> problem(HttpStatus.BAD_REQUEST, "agenda-needed", text);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> query(QueryProblem failure, HttpServletRequest request) {
        String text = failure.reason().in(RequestLanguage.of(request));
        return switch (failure) {
            case QueryProblem.Unknown _ -> problem(HttpStatus.NOT_FOUND, "unknown-query", text);
            case QueryProblem.WrongParameter _ -> problem(HttpStatus.BAD_REQUEST, "wrong-parameter", text);
            case QueryProblem.Failed failed -> {
                ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, "query-failed", text);
                failed.position().ifPresent(position -> {
                    problem.setProperty("line", position.line());
                    problem.setProperty("column", position.column());
                });
                yield ResponseEntity.badRequest()
                        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .body(problem);
            }
            case QueryProblem.Busy _ -> problem(HttpStatus.TOO_MANY_REQUESTS, "busy", text);
            case QueryProblem.Refused _ -> problem(HttpStatus.FORBIDDEN, "query-refused", text);
            case QueryProblem.TimedOut _ -> problem(HttpStatus.BAD_REQUEST, "query-timed-out", text);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> store(StoreException failure, HttpServletRequest request) {
        String text = failure.reason().in(RequestLanguage.of(request));
        return switch (failure) {
            case StoreException.Conflict conflict -> {
                ProblemDetail problem = detail(HttpStatus.PRECONDITION_FAILED, "revision", text);
                problem.setProperty("revision", conflict.actual());
                problem.setProperty(
                        "since",
                        conflict.since().stream()
                                .map(write -> Map.of(
                                        "revision", write.revision(),
                                        "by", write.by(),
                                        "at", write.at(),
                                        "action", write.action()))
                                .toList());
                yield ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .body(problem);
            }
            case StoreException.WriteRefused _ -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "write-refused", text);
            case StoreException.LoopNotConfirmed _ -> problem(HttpStatus.CONFLICT, "loop-not-confirmed", text);
            case StoreException.Unreachable _,
                    StoreException.InUse _,
                    StoreException.SchemaMismatch _,
                    StoreException.Damaged _ -> problem(HttpStatus.SERVICE_UNAVAILABLE, "store", text);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> precondition(IfMatch.Missing failure) {
        return problem(
                failure.status(),
                "revision",
                "A write names the revision it takes the place of: If-Match with a tag of the agenda, or *.");
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException failure) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "Parameter " + failure.getName() + " cannot be '" + failure.getValue() + "'.");
    }

    @ExceptionHandler
    ResponseEntity<Object> illegal(IllegalArgumentException failure) {
        return problem(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(failure.getMessage()));
    }

    /** A fault of ours: said without its inside, which goes to the log. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException failure) {
        logger.error("Unexpected failure", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong here; the log says what.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String text = body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : status.toString();
        return problem(status, status.is4xxClientError() ? "bad-request" : "unexpected", text);
    }
}
