package nl.volgorde.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import nl.volgorde.model.Fact;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as JSON: an object with the names of the record's components; codes as text, gates as an object with a
 * {@code kind}. What is unknown is left aside and what is missing is null, so that a record of years ago can be read.
 */
public final class FactJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ItemCode.class, CodeForm.class)
            .addMixIn(Gate.class, GateForm.class)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FactJson() {}

    /** The fact as JSON on one line. */
    public static String write(Fact fact) {
        return JSON.writeValueAsString(fact);
    }

    /** The fact as a tree. */
    public static JsonNode tree(Fact fact) {
        return JSON.valueToTree(fact);
    }

    /**
     * The fact of this kind that the JSON says.
     *
     * @throws IllegalArgumentException when it says none, with the reason
     */
    public static Fact read(FactKey.Kind kind, String json) {
        try {
            return JSON.readValue(json, kind.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(kind + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The fact of this kind that the tree says.
     *
     * @throws Unreadable when it says none
     */
    public static Fact read(FactKey.Kind kind, JsonNode tree) {
        try {
            return JSON.treeToValue(tree, kind.type());
        } catch (JacksonException e) {
            throw new Unreadable(kind, e);
        }
    }

    /** JSON that says no fact, because something in it cannot be. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String pointer;
        private final String type;

        Unreadable(FactKey.Kind kind, JacksonException cause) {
            super(kind + ": " + cause.getOriginalMessage(), cause);
            pointer = cause.getPath().stream()
                    .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                    .collect(Collectors.joining());
            type = cause instanceof ValueInstantiationException refused
                    ? refused.getType().getRawClass().getSimpleName()
                    : "";
        }

        /** Where it is, empty for the fact as a whole. */
        public String pointer() {
            return pointer;
        }

        /** The kind of value that cannot be so, by its simple name; empty when it is not one of the model's. */
        public String type() {
            return type;
        }
    }

    private interface CodeForm {
        @JsonValue
        String value();

        @JsonCreator
        static ItemCode of(String value) {
            return ItemCode.of(value);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Gate.All.class, name = "ALL"),
        @JsonSubTypes.Type(value = Gate.Any.class, name = "ANY"),
        @JsonSubTypes.Type(value = Gate.AtLeast.class, name = "AT_LEAST")
    })
    private interface GateForm {}
}
