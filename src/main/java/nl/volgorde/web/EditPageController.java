package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditTrial;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.editing.EditKind;
import nl.volgorde.editing.Editing;
import nl.volgorde.editing.Field;
import nl.volgorde.editing.FilledIn;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
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

/**
 * Changing one thing of a programme: fill in, see the difference, apply. What is applied is what was shown: when the
 * form was changed after the look, the new difference is shown first.
 */
@WebPage
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

    /** One field of two versions that differ. */
    record Version(Field field, String theirs, String yours) {}

    @GetMapping("/edit/{kind}")
    String form(
            @PathVariable String kind,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Asked asked = new Asked(agenda, asOf, RequestLanguage.of(request));
        Programme programme = programmes.current(agenda);
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
            fields.addAll(asFields(editing));
            fields.set("by", Signature.of(request));
            fields.set("revision", Long.toString(programme.revision()));
        }
        show(model, known, editing, programme, new Filled(fields, new FormFaults(messages, asked.language())));
        return "edit";
    }

    private static EditKind known(String kind) {
        return EditKind.named(kind)
                .orElseThrow(() -> new NoAnswer.Unreadable(
                        new Text("Er is geen formulier '" + kind + "'.", "There is no form '" + kind + "'.")));
    }

    private static MultiValueMap<String, String> asFields(Editing editing) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Map<String, String> now = editing.now();
        for (Field field : editing.fields()) {
            String value = now.get(field.name());
            if (value != null && field.kind() == Field.Kind.CHECKS) {
                List.of(value.split(", ")).forEach(each -> fields.add(field.name(), each));
            } else if (value != null) {
                fields.add(field.name(), value);
            }
        }
        return fields;
    }

    private static void show(Model model, EditKind kind, Editing editing, Programme programme, Filled form) {
        model.addAttribute("kind", kind);
        model.addAttribute("editing", editing);
        model.addAttribute("agenda", programme.agenda().id());
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("versions", List.of());
    }

    @PostMapping("/edit/{kind}")
    String submit(
            @PathVariable String kind,
            @RequestParam @Nullable String agenda,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Asked asked = new Asked(agenda, asOf, RequestLanguage.of(request));
        Programme programme = programmes.current(agenda);
        EditKind known = known(kind);
        Editing editing = known.in(programme, fields::getFirst);
        Filled form = new Filled(fields, new FormFaults(messages, asked.language()));
        List<Edit> wanted = wanted(editing, form);
        String by = form.needed("by");
        String reason = form.needed("reason");
        EditTrial trial = null;
        if (form.faults().isEmpty()) {
            Edits.Order order = new Edits.Order(
                    programme.agenda().id(),
                    form.revision(),
                    new Writer(by, "edit", reason, form.text("allowLoops") != null),
                    asked.language());
            try {
                trial = FormWrites.on(order, editing::concerns, current -> edits.trial(current, wanted));
                judge(trial, form);
                if (form.faults().isEmpty() && isMeant(form)) {
                    String address = back.address(Page.of(request), asked, editing, order, wanted);
                    Signature.remember(response, by);
                    return "redirect:" + address;
                }
            } catch (StoreException.Conflict conflict) {
                return conflict(known, form, conflict, asked, response, model);
            } catch (StoreException.LoopNotConfirmed | StoreException.WriteRefused failure) {
                form.faults().add(failure);
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            }
        }
        show(model, known, editing, programme, form);
        model.addAttribute("trial", trial);
        model.addAttribute("checked", digest(form));
        if (!form.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "edit";
    }

    private static boolean isRemoval(Filled form) {
        return form.typed("step").endsWith("remove");
    }

    private static List<Edit> wanted(Editing editing, Filled form) {
        Edit removal = editing.removal();
        if (isRemoval(form)) {
            return removal == null ? List.of() : List.of(removal);
        }
        Map<String, String> values = new TreeMap<>();
        editing.fields()
                .forEach(field -> values.put(
                        field.name(), String.join(", ", form.fields().getOrDefault(field.name(), List.of()))));
        FilledIn filledIn = new FilledIn(values);
        List<Edit> wanted = editing.edits(filledIn);
        form.faults().addAll(filledIn.faults());
        return wanted;
    }

    private static void judge(EditTrial trial, Filled form) {
        trial.violations().forEach(form.faults()::say);
        if (trial.difference().isEmpty()) {
            form.faults().add("", "edit.nothing");
        }
        if (form.typed("step").startsWith("apply") && trial.loops() != null && form.text("allowLoops") == null) {
            form.faults().add("allowLoops", "edit.loops.needed");
        }
    }

    /** Whether exactly this was looked at before. */
    private static boolean isMeant(Filled form) {
        return form.typed("step").startsWith("apply") && form.typed("checked").equals(digest(form));
    }

    /** Stands for all that was filled in which decides what is written. */
    private static String digest(Filled form) {
        List<String> told = new ArrayList<>(List.of(Boolean.toString(isRemoval(form))));
        new TreeMap<>(form.fields()).forEach((name, values) -> {
            if (!List.of("checked", "step", "by", "reason", "allowLoops", "revision", "lang", "asOf")
                            .contains(name)
                    && values.stream().anyMatch(value -> !value.isBlank())) {
                told.add(name + "=" + values);
            }
        });
        return UUID.nameUUIDFromBytes(String.join("\n", told).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Both versions, and the form on top of what is there now: it has to be looked at once more before it is applied. */
    private String conflict(
            EditKind kind,
            Filled form,
            StoreException.Conflict conflict,
            Asked asked,
            HttpServletResponse response,
            Model model) {
        Programme now = programmes.current(asked.agenda());
        Editing editing = kind.in(now, form.fields()::getFirst);
        form.faults().add("", "form.conflict");
        show(model, kind, editing, now, form.on(now.revision()));
        List<Version> versions = new ArrayList<>();
        Map<String, String> theirs = editing.now();
        for (Field field : editing.fields()) {
            String stored = theirs.getOrDefault(field.name(), "");
            String typed = String.join(", ", form.fields().getOrDefault(field.name(), List.of()));
            if (!stored.equals(typed)) {
                versions.add(new Version(
                        field, field.shown(stored, asked.language()), field.shown(typed, asked.language())));
            }
        }
        model.addAttribute("versions", versions);
        model.addAttribute("gone", !editing.isThere());
        model.addAttribute("since", conflict.since());
        response.setStatus(HttpStatus.CONFLICT.value());
        return "edit";
    }
}
