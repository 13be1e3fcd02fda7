package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.model.Language;
import nl.volgorde.model.SavedScenario;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import nl.volgorde.security.AccessRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** What goes wrong in the REST interface, as {@code application/problem+json} with a stable type. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static ResponseEntity<Object> problem(HttpStatusCode status, String type, String detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(detail(status, type, detail));
    }

    static ProblemDetail detail(HttpStatusCode status, String type, String detail) {
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
                problem.setProperty(
                        "errors",
                        faulty.faults().stream()
                                .map(fault ->
                                        error(fault.field(), fault.reason().in(RequestLanguage.of(request))))
                                .toList());
                yield ResponseEntity.status(HttpStatus.BAD_REQUEST)
                        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .body(problem);
            }
            case NoAnswer.UnknownActor _ -> problem(HttpStatus.NOT_FOUND, "unknown-actor", text);
            case NoAnswer.UnknownMeeting _ -> problem(HttpStatus.NOT_FOUND, "unknown-meeting", text);
            case NoAnswer.UnknownFinding _ -> problem(HttpStatus.NOT_FOUND, "unknown-finding", text);
            case NoAnswer.UnknownReport _ -> problem(HttpStatus.NOT_FOUND, "unknown-report", text);
            case NoAnswer.UnknownScenario _ -> problem(HttpStatus.NOT_FOUND, "unknown-scenario", text);
            case NoAnswer.ScenarioOutdated _ -> problem(HttpStatus.CONFLICT, "scenario-outdated", text);
            case NoAnswer.UnknownAgenda _ -> problem(HttpStatus.NOT_FOUND, "unknown-agenda", text);
            case NoAnswer.DayOutOfRange _, NoAnswer.OutOfRange _, NoAnswer.Unreadable _ ->
                problem(HttpStatus.BAD_REQUEST, "bad-request", text);
            case NoAnswer.ItemNeeded _ -> problem(HttpStatus.BAD_REQUEST, "item-needed", text);
            case NoAnswer.AgendaNeeded _ -> problem(HttpStatus.BAD_REQUEST, "agenda-needed", text);
        };
    }

    /** One field that is wrong, where RFC 9457 puts such: a JSON pointer into the body and a sentence. */
    private static Map<String, String> error(String field, String sentence) {
        return Map.of("pointer", "#/" + field, "detail", sentence);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(AccessRefused refusal, HttpServletRequest request) {
        return problem(HttpStatus.FORBIDDEN, "forbidden", refusal.reason().in(RequestLanguage.of(request)));
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
            case StoreException.ScenarioConflict conflict -> {
                ProblemDetail problem = detail(HttpStatus.PRECONDITION_FAILED, "scenario", text);
                SavedScenario there = conflict.there();
                if (there != null) {
                    problem.setProperty("revision", there.revision());
                    problem.setProperty("by", there.by());
                    problem.setProperty("at", there.at());
                }
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
    ResponseEntity<Object> bundle(RefusedBundle refused, HttpServletRequest request) {
        Text text = new Text(
                "De bundel is niet in orde; problems zegt per fout waar.",
                "The bundle is not in order; problems says of each mistake where it is.");
        ProblemDetail problem =
                detail(HttpStatus.UNPROCESSABLE_CONTENT, "bundle-refused", text.in(RequestLanguage.of(request)));
        problem.setProperty("agenda", refused.answer().agenda());
        problem.setProperty("problems", refused.answer().problems());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> precondition(IfMatch.Missing failure, HttpServletRequest request) {
        Text text = new Text(
                "Een wijziging noemt de revisie waarvoor zij in de plaats komt: If-Match met een etiket van de agenda, of *.",
                "A write names the revision it takes the place of: If-Match with a tag of the agenda, or *.");
        return problem(failure.status(), "revision", text.in(RequestLanguage.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        Text text = new Text(
                "Parameter " + failure.getName() + " kan niet '" + failure.getValue() + "' zijn.",
                "Parameter " + failure.getName() + " cannot be '" + failure.getValue() + "'.");
        return problem(HttpStatus.BAD_REQUEST, "bad-request", text.in(RequestLanguage.of(request)));
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

    /** A body that is no JSON, or whose fields cannot be what they say. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Language language =
                request instanceof ServletWebRequest servlet ? RequestLanguage.of(servlet.getRequest()) : Language.NL;
        if (!(failure.getCause() instanceof DatabindException wrong)) {
            Text text = new Text("De inhoud is geen leesbare JSON.", "The body is no readable JSON.");
            return problem(HttpStatus.BAD_REQUEST, "bad-request", text.in(language));
        }
        String field = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("/"));
        String sentence = WrongValue.of(wrong).in(language);
        ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, "bad-request", field + ": " + sentence);
        problem.setProperty("errors", List.of(error(field, sentence)));
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
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
