package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.ItemAnswer;
import nl.volgorde.answers.ItemQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.Status;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one item, on which people record how it stands. */
@WebPage
class ItemPageController {
    private final ItemQuestion items;
    private final Edits edits;
    private final MessageSource messages;

    ItemPageController(ItemQuestion items, Edits edits, MessageSource messages) {
        this.items = items;
        this.edits = edits;
        this.messages = messages;
    }

    /** What was just recorded, and the state before it. */
    record Saved(long revision, State before) {}

    @GetMapping("/items/{code}")
    String item(
            @PathVariable String code,
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        ItemAnswer answer = items.answer(asked, code);
        // Fields in the address are a form that somebody was filling in when they changed the language.
        Filled form = new Filled(
                parameters.containsKey("revision") ? parameters : blank(answer, Signature.of(request)),
                faults(request));
        show(model, answer, form, parameters.containsKey("revision"));
        model.addAttribute("saved", saved(parameters, answer));
        return "item";
    }

    private FormFaults faults(HttpServletRequest request) {
        return new FormFaults(messages, RequestLanguage.of(request));
    }

    private static MultiValueMap<String, String> blank(ItemAnswer answer, String by) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add(ReportForm.DAY, answer.asOf().toString());
        fields.add("revision", Long.toString(answer.revision()));
        fields.add("by", by);
        return fields;
    }

    private static void show(Model model, ItemAnswer answer, Filled form, boolean open) {
        model.addAttribute("answer", answer);
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("open", open);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("theirs", List.of());
    }

    private static @Nullable Saved saved(MultiValueMap<String, String> parameters, ItemAnswer answer) {
        String revision = parameters.getFirst("saved");
        String was = parameters.getFirst("was");
        if (was == null || revision == null || !revision.equals(Long.toString(answer.revision()))) {
            return null;
        }
        for (State state : State.values()) {
            if (state.name().equals(was)) {
                return new Saved(answer.revision(), state);
            }
        }
        return null;
    }

    @Needs(Role.EDITOR)
    @PostMapping("/items/{code}")
    String record(
            @PathVariable String code,
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ItemAnswer before = items.answer(asked, code);
        Filled form = new Filled(fields, faults(request));
        String by = Signature.needed(form);
        Edits.Report report = ReportForm.read(form, "");
        if (report != null) {
            Edits.Order order = new Edits.Order(
                    before.agenda(),
                    form.revision(),
                    Signature.form(by, "assess", report.note(), false),
                    asked.language());
            String item = before.item().code();
            try {
                EditAnswer written =
                        FormWrites.write(order, List.of(item), current -> edits.assess(current, item, report));
                Signature.remember(response, by);
                return "redirect:" + after(Page.of(request), before, report, written);
            } catch (NoAnswer.Faulty failure) {
                form.faults().add(failure);
            } catch (StoreException.Conflict conflict) {
                return conflict(model, items.answer(asked, code), form, conflict, response);
            }
        }
        show(model, before, form, true);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "item";
    }

    /** Both versions: what others recorded meanwhile, and what was typed, which can be saved once more after a look. */
    private static String conflict(
            Model model, ItemAnswer now, Filled form, StoreException.Conflict conflict, HttpServletResponse response) {
        form.faults().add("", "form.conflict");
        show(model, now, form.on(now.revision()), true);
        model.addAttribute(
                "theirs",
                conflict.since().stream()
                        .map(write -> new Theirs(write.by(), write.action(), write.revision()))
                        .toList());
        response.setStatus(HttpStatus.CONFLICT.value());
        return "item";
    }

    /** A write that came in between. */
    record Theirs(String by, String action, long revision) {}

    /** The page as of a day on which the report counts, with what it changed. */
    private static String after(Page page, ItemAnswer before, Edits.Report report, EditAnswer written) {
        LocalDate day = report.asOf() != null && report.asOf().isAfter(before.asOf()) ? report.asOf() : null;
        Page then = day == null ? page : page.on(day);
        return then.with(
                then.item(before.item().code()),
                "saved",
                Long.toString(written.revision()),
                "was",
                before.item().state().name());
    }
}
