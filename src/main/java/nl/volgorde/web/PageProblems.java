package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.StoreException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a page shows when it cannot be made. */
@ControllerAdvice(assignableTypes = {PageController.class, FindingsPageController.class})
class PageProblems {
    private static String page(HttpServletRequest request, Model model, String sentence, List<String> nearest) {
        PageController.Page.of(request).into(model);
        model.addAttribute("sentence", sentence);
        model.addAttribute("nearest", nearest);
        return "problem";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(NoAnswer failure, HttpServletRequest request, Model model) {
        List<String> nearest = failure instanceof NoAnswer.UnknownItem unknown ? unknown.nearest() : List.of();
        return page(request, model, failure.reason().in(RequestLanguage.of(request)), nearest);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String wrong(MethodArgumentTypeMismatchException failure, HttpServletRequest request, Model model) {
        return page(request, model, failure.getName() + ": " + failure.getValue() + "?", List.of());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String noStore(StoreException failure, HttpServletRequest request, Model model) {
        return page(request, model, String.valueOf(failure.getMessage()), List.of());
    }
}
