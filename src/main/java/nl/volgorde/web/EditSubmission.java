package nl.volgorde.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.volgorde.answers.EditTrial;
import nl.volgorde.editing.Editing;
import nl.volgorde.editing.FilledIn;
import nl.volgorde.model.Edit;

/** What somebody sent with the form of a thing: a change or a removal, looked at before or not yet. */
record EditSubmission(Editing editing, Filled form) {
    /** Fields that say who, why and how, and not what. */
    private static final List<String> ABOUT =
            List.of("checked", "step", "by", "reason", "allowLoops", "revision", "lang", "asOf");

    private boolean isRemoval() {
        return form.typed("step").endsWith("remove");
    }

    private boolean isToBeApplied() {
        return form.typed("step").startsWith("apply");
    }

    /** What is to be written; what cannot be read becomes a fault of the form. */
    List<Edit> wanted() {
        Edit removal = editing.removal();
        if (isRemoval()) {
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

    /** What is wrong with what came of a trial becomes a fault of the form. */
    void judge(EditTrial trial) {
        trial.violations().forEach(form.faults()::say);
        if (trial.difference().isEmpty()) {
            form.faults().add("", "edit.nothing");
        }
        if (isToBeApplied() && trial.loops() != null && form.text("allowLoops") == null) {
            form.faults().add("allowLoops", "edit.loops.needed");
        }
    }

    /** Whether exactly this was looked at before. */
    boolean isMeant() {
        return isToBeApplied() && form.typed("checked").equals(digest());
    }

    /** Stands for all that was filled in which decides what is written. */
    String digest() {
        List<String> told = new ArrayList<>(List.of(Boolean.toString(isRemoval())));
        new TreeMap<>(form.fields()).forEach((name, values) -> {
            if (!ABOUT.contains(name) && values.stream().anyMatch(value -> !value.isBlank())) {
                told.add(name + "=" + values);
            }
        });
        return UUID.nameUUIDFromBytes(String.join("\n", told).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
