package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.dashboard.DashboardProblem;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.AccessRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page shows when it cannot be made. */
@ControllerAdvice(annotations = WebPage.class)
class PageProblems {
    private final PageFrame frame;
    private final MessageSource messages;

    PageProblems(PageFrame frame, MessageSource messages) {
        this.frame = frame;
        this.messages = messages;
    }

    /** Something that may be meant, and its page. */
    record Nearest(String name, String address) {}

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String sentence, List<Nearest> nearest) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("page", frame.page(request));
        page.addObject("words", frame.words(request));
        page.addObject("may", frame.may(request));
        page.addObject("agendas", status == HttpStatus.SERVICE_UNAVAILABLE ? List.of() : frame.agendas(request));
        page.addObject("sentence", sentence);
        page.addObject("nearest", nearest);
        return page;
    }

    @ExceptionHandler
    ModelAndView notFound(NoAnswer failure, HttpServletRequest request) {
        HttpStatus status = failure.isOutOfRange() ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
        Page page = Page.of(request);
        List<Nearest> nearest =
                switch (failure) {
                    case NoAnswer.UnknownItem unknown ->
                        unknown.nearest().stream()
                                .map(code -> new Nearest(code, page.item(code)))
                                .toList();
                    case NoAnswer.UnknownActor unknown ->
                        unknown.nearest().stream()
                                .map(id -> new Nearest(id, page.actor(id)))
                                .toList();
                    case NoAnswer.UnknownAgenda _,
                            NoAnswer.AgendaNeeded _,
                            NoAnswer.ItemNeeded _,
                            NoAnswer.DayOutOfRange _,
                            NoAnswer.OutOfRange _,
                            NoAnswer.UnknownMeeting _,
                            NoAnswer.UnknownFinding _,
                            NoAnswer.UnknownReport _,
                            NoAnswer.UnknownScenario _,
                            NoAnswer.ScenarioOutdated _,
                            NoAnswer.Faulty _,
                            NoAnswer.Unreadable _ -> List.of();
                };
        return page(request, status, failure.reason().in(RequestLanguage.of(request)), nearest);
    }

    @ExceptionHandler
    ModelAndView refused(AccessRefused refusal, HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, refusal.reason().in(RequestLanguage.of(request)), List.of());
    }

    @ExceptionHandler
    ModelAndView wrong(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        boolean date = LocalDate.class.equals(failure.getRequiredType());
        return page(
                request,
                HttpStatus.BAD_REQUEST,
                messages.getMessage(
                        date ? "problem.date" : "problem.value",
                        new Object[] {failure.getName(), String.valueOf(failure.getValue())},
                        RequestLanguage.of(request).locale()),
                List.of());
    }

    @ExceptionHandler
    ModelAndView query(QueryProblem failure, HttpServletRequest request) {
        HttpStatus status = failure.isUnknownName() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return page(request, status, failure.reason().in(RequestLanguage.of(request)), List.of());
    }

    @ExceptionHandler
    ModelAndView dashboard(DashboardProblem failure, HttpServletRequest request) {
        HttpStatus status = failure instanceof DashboardProblem.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return page(request, status, failure.reason().in(RequestLanguage.of(request)), List.of());
    }

    @ExceptionHandler
    ModelAndView noStore(StoreException failure, HttpServletRequest request) {
        HttpStatus status =
                switch (failure) {
                    case StoreException.Conflict _,
                            StoreException.ScenarioConflict _,
                            StoreException.LoopNotConfirmed _ -> HttpStatus.CONFLICT;
                    case StoreException.WriteRefused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case StoreException.Unreachable _,
                            StoreException.InUse _,
                            StoreException.SchemaMismatch _,
                            StoreException.Damaged _ -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        return page(request, status, failure.reason().in(RequestLanguage.of(request)), List.of());
    }
}
