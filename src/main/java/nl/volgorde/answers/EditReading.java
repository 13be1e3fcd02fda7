package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.volgorde.json.FactJson;
import nl.volgorde.model.Edit;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.FactKey.Kind;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.Text;
import nl.volgorde.model.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes edits of what somebody wrote down, and gathers everything that cannot be, each by the place where it is written:
 * {@code edits/0/fact/grounds}.
 */
final class EditReading {
    static final String EDITS = "edits";

    private final Programme programme;
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Kind, Map<String, FactKey>> keys = new EnumMap<>(Kind.class);

    private EditReading(Programme programme) {
        this.programme = programme;
    }

    /**
     * The edits, in their order.
     *
     * @throws NoAnswer.Faulty when any of them cannot be, with every fault
     */
    static List<Edit> read(Programme programme, @Nullable List<@Nullable WrittenEdit> written) {
        EditReading reading = new EditReading(programme);
        if (written == null || written.isEmpty()) {
            reading.fault(EDITS, "edit.none");
        } else {
            for (int i = 0; i < written.size(); i++) {
                reading.read(EDITS + "/" + i, written.get(i));
            }
        }
        reading.check();
        return List.copyOf(reading.edits);
    }

    /**
     * Refuses edits after which the programme would break a rule.
     *
     * @throws NoAnswer.Faulty with every rule, by the edit that breaks it
     */
    static void checkRules(List<Edit> edits, ProgrammeDifference difference) {
        List<FieldFault> faults = difference.violations().stream()
                .map(violation -> new FieldFault("", place(edits, violation), violation.reason()))
                .toList();
        if (!faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
    }

    private static String place(List<Edit> edits, Violation violation) {
        for (int i = 0; i < edits.size(); i++) {
            switch (edits.get(i)) {
                case Edit.Put put
                when put.fact().key().equals(violation.fact()) -> {
                    return EDITS + "/" + i + "/fact";
                }
                case Edit.Remove remove
                when remove.key().equals(violation.fact()) -> {
                    return EDITS + "/" + i + "/key";
                }
                default -> {}
            }
        }
        return EDITS;
    }

    private void check() {
        if (!faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
    }

    private void read(String at, @Nullable WrittenEdit written) {
        if (written == null) {
            fault(at, "edit.missing");
            return;
        }
        Kind kind = kind(at + "/kind", written.kind());
        if (kind == null) {
            return;
        }
        FactKey key = written.key() == null ? null : key(at, kind, written.key(), written.items());
        JsonNode json = written.fact();
        if (json != null && !json.isNull()) {
            Optional<Fact> fact = fact(at + "/fact", kind, json);
            if (fact.isPresent() && (written.key() == null || key != null)) {
                put(at, key, fact.get());
            }
        } else if (written.key() == null) {
            fault(at, "edit.nothing");
        } else if (key != null) {
            remove(at, key);
        }
    }

    private @Nullable Kind kind(String at, @Nullable String name) {
        String all = Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(", "));
        if (name == null) {
            fault(at, "edit.missing-choice", all);
            return null;
        }
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (kind.isEmpty()) {
            fault(at, "edit.choice", name, all);
        }
        return kind.orElse(null);
    }

    /** The key of a fact that is there: its id tells it among those of its kind. */
    private @Nullable FactKey key(String at, Kind kind, String id, @Nullable List<String> items) {
        FactKey known = keys.computeIfAbsent(
                        kind,
                        any -> programme.keys(any).stream().collect(Collectors.toMap(FactKey::id, Function.identity())))
                .get(id);
        if (known == null) {
            fault(at + "/key", "edit.no-such-fact", kind, id);
            return null;
        }
        List<String> codes = known.items().stream().map(ItemCode::value).toList();
        if (items != null && !items.equals(codes)) {
            fault(at + "/items", "edit.other-items", id, String.join(", ", codes));
            return null;
        }
        return known;
    }

    private Optional<Fact> fact(String at, Kind kind, JsonNode written) {
        List<FieldFault> wrong = FactShape.faults(at, kind, written);
        if (!wrong.isEmpty()) {
            faults.addAll(wrong);
            return Optional.empty();
        }
        try {
            return Optional.of(FactJson.read(kind, written));
        } catch (FactJson.Unreadable e) {
            fault(at + e.pointer(), Wording.has("edit.rule." + e.type()) ? "edit.rule." + e.type() : "edit.rule");
            return Optional.empty();
        }
    }

    private void put(String at, @Nullable FactKey key, Fact fact) {
        FactKey place = key == null ? fact.key() : key;
        boolean sameAgenda = fact.key().kind() != Kind.AGENDA
                || fact.key().id().equals(programme.agenda().id());
        if (!sameAgenda) {
            fault(at + "/fact/id", "edit.other-agenda", programme.agenda().id());
            return;
        }
        edits.add(new Edit.Put(place, fact));
    }

    private void remove(String at, FactKey key) {
        if (key.kind() == Kind.AGENDA) {
            fault(at + "/key", "edit.agenda-stays");
            return;
        }
        edits.add(Edit.remove(key));
    }

    private void fault(String at, String sentence, Object... places) {
        faults.add(new FieldFault("", at, Wording.both(sentence, places)));
    }

    /** As a fault of the edits as a whole. */
    static NoAnswer.Faulty whole(Text reason) {
        return new NoAnswer.Faulty(List.of(new FieldFault("", EDITS, reason)));
    }
}
