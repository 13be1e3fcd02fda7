package nl.volgorde.web;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.volgorde.answers.FieldFault;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.Language;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is wrong with a filled-in form, per field in the reader's language; the empty field is the form as a whole. */
final class FormFaults {
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final MessageSource messages;
    private final Language language;

    FormFaults(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    void add(String field, String message, Object... places) {
        put(field, messages.getMessage(message, places, language.locale()));
    }

    void add(String field, Text sentence) {
        put(field, sentence.in(language));
    }

    private void put(String field, String sentence) {
        sentences.merge(field, sentence, (first, second) -> first + " " + second);
    }

    /** Takes over what is wrong with single fields. */
    void addAll(Collection<FieldFault> faults) {
        faults.forEach(fault -> put(fault.field(), fault.reason().in(language)));
    }

    /** Something about the form as a whole that is in words already. */
    void say(String sentence) {
        put("", sentence);
    }

    /** Takes over why something was not written. */
    void add(NoAnswer failure) {
        if (failure instanceof NoAnswer.Faulty faulty) {
            addAll(faulty.faults());
        } else {
            put("", failure.reason().in(language));
        }
    }

    /** As {@link #add(NoAnswer)}, where the form holds the same fields for several items. */
    void addPerItem(NoAnswer failure) {
        if (failure instanceof NoAnswer.Faulty faulty) {
            for (FieldFault fault : faulty.faults()) {
                put(fault.field() + "." + fault.item(), fault.reason().in(language));
            }
        } else {
            add(failure);
        }
    }

    void add(StoreException failure) {
        put("", failure.reason().in(language));
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public boolean has(String field) {
        return sentences.containsKey(field);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    /** All of it, by field, in the order in which it was found. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(sentences);
    }
}
