package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditTrial;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.editing.EditKind;
import nl.volgorde.editing.Editing;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Programme;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changing one thing of a programme: fill in, see the difference, apply. What is applied is what was shown: when the
 * form was changed after the look, the new difference is shown first.
 */
@WebPage
@Needs(Role.EDITOR)
class EditPageController {
    private final Programmes programmes;
    private final Edits edits;
    private final EditReturn back;
    private final MessageSource messages;

    EditPageController(Programmes programmes, Edits edits, EditReturn back, MessageSource messages) {
        this.programmes = programmes;
        this.edits = edits;
        this.back = back;
        this.messages = messages;
    }

    @GetMapping("/edit/{kind}")
    String form(
            @PathVariable String kind,
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Programme programme = programmes.current(asked.agenda());
        EditKind known = known(kind);
        Editing editing = known.in(programme, parameters::getFirst);
        // Fields in the address are a form that somebody was filling in when they changed the language.
        boolean typed = parameters.containsKey("revision");
        String last = known.parameters().getLast();
        if (!typed && !editing.isThere() && parameters.getFirst(last) != null && known != EditKind.TABLING) {
            throw new NoAnswer.Unreadable(new Text(
                    "Dit is er niet, of niet meer: " + parameters.getFirst(last) + ".",
                    "This is not there, or no more: " + parameters.getFirst(last) + "."));
        }
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(parameters);
        if (!typed) {
            fields.addAll(EditView.fields(editing));
            fields.set("by", Signature.of(request));
            fields.set("revision", Long.toString(programme.revision()));
        }
        EditView.show(model, known, editing, programme, new Filled(fields, new FormFaults(messages, asked.language())));
        return "edit";
    }

    private static EditKind known(String kind) {
        return EditKind.named(kind)
                .orElseThrow(() -> new NoAnswer.Unreadable(
                        new Text("Er is geen formulier '" + kind + "'.", "There is no form '" + kind + "'.")));
    }

    @PostMapping("/edit/{kind}")
    String submit(
            @PathVariable String kind,
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Programme programme = programmes.current(asked.agenda());
        EditKind known = known(kind);
        Editing editing = known.in(programme, fields::getFirst);
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        EditSubmission submission = new EditSubmission(editing, form);
        List<Edit> wanted = submission.wanted();
        String by = Signature.needed(form);
        String reason = form.needed("reason");
        EditTrial trial = null;
        if (form.faults().isEmpty()) {
            Edits.Order order = new Edits.Order(
                    programme.agenda().id(),
                    form.revision(),
                    Signature.form(by, "edit", reason, form.text("allowLoops") != null),
                    asked.language());
            try {
                trial = FormWrites.on(order, editing::concerns, current -> edits.trial(current, wanted));
                submission.judge(trial);
                if (form.faults().isEmpty() && submission.isMeant()) {
                    String address = back.address(Page.of(request), asked, editing, order, wanted);
                    Signature.remember(response, by);
                    return "redirect:" + address;
                }
            } catch (StoreException.Conflict conflict) {
                EditView.conflict(model, known, programmes.current(asked.agenda()), form, conflict, asked.language());
                response.setStatus(HttpStatus.CONFLICT.value());
                return "edit";
            } catch (StoreException.LoopNotConfirmed | StoreException.WriteRefused failure) {
                form.faults().add(failure);
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            }
        }
        EditView.show(model, known, editing, programme, form);
        model.addAttribute("trial", trial);
        model.addAttribute("checked", submission.digest());
        if (!form.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "edit";
    }
}
