package nl.volgorde.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.editing.EditKind;
import nl.volgorde.editing.Editing;
import nl.volgorde.editing.Field;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.StoreException;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the page of a form shows. */
final class EditView {
    private EditView() {}

    /** One field of two versions that differ. */
    record Version(Field field, String theirs, String yours) {}

    /** The form's fields as the thing stands now. */
    static MultiValueMap<String, String> fields(Editing editing) {
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

    static void show(Model model, EditKind kind, Editing editing, Programme programme, Filled form) {
        model.addAttribute("kind", kind);
        model.addAttribute("editing", editing);
        model.addAttribute("agenda", programme.agenda().id());
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("versions", List.of());
        List<String> names = editing.fields().stream().map(Field::name).toList();
        model.addAttribute("citesSource", names.contains("source"));
        model.addAttribute("usesRegister", names.contains("theme") || names.contains("fund"));
    }

    /** Both versions, and the form on top of what is there now: it has to be looked at once more before it is applied. */
    static void conflict(
            Model model,
            EditKind kind,
            Programme now,
            Filled form,
            StoreException.Conflict conflict,
            Language language) {
        Editing editing = kind.in(now, form.fields()::getFirst);
        form.faults().add("", "form.conflict");
        show(model, kind, editing, now, form.on(now.revision()));
        List<Version> versions = new ArrayList<>();
        Map<String, String> theirs = editing.now();
        for (Field field : editing.fields()) {
            String stored = theirs.getOrDefault(field.name(), "");
            String typed = String.join(", ", form.fields().getOrDefault(field.name(), List.of()));
            if (!stored.equals(typed)) {
                versions.add(new Version(field, field.shown(stored, language), field.shown(typed, language)));
            }
        }
        model.addAttribute("versions", versions);
        model.addAttribute("gone", !editing.isThere());
        model.addAttribute("since", conflict.since());
    }
}
