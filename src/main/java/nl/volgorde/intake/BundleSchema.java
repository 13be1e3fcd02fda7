package nl.volgorde.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Text;
import tools.jackson.databind.JsonNode;

/** Checks a file against the published JSON Schema of agenda bundles. */
final class BundleSchema {
    private static final String RESOURCE = "/schema/agenda-bundle-1.schema.json";

    private final Schema schema;

    BundleSchema() {
        try (InputStream in = BundleSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> check(BundlePart file) {
        List<Error> errors = schema.validate(
                file.root(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        List<Error> choices = errors.stream().filter(BundleSchema::isChoice).toList();
        // Of a choice between forms, say that there is a choice, not what each form would lack.
        return errors.stream()
                .filter(error -> choices.stream().noneMatch(choice -> isWithin(error, choice)))
                .map(error -> problem(file, error))
                .toList();
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf");
    }

    private static boolean isWithin(Error error, Error choice) {
        return !error.equals(choice) && error.getEvaluationPath().startsWith(choice.getEvaluationPath());
    }

    private static Problem problem(BundlePart file, Error error) {
        String pointer = pointer(error);
        Text message = message(error, file.label(pointer));
        return file.problem(pointer, message.nl(), message.en());
    }

    /** Where it is wrong: an unknown key is shown at the key, a missing one where it would be, or at what lacks it. */
    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer.append('/').append(location.getName(i).replace("~", "~0").replace("/", "~1"));
        }
        return switch (error.getKeyword()) {
            case "additionalProperties" -> pointer + "/" + error.getProperty() + "#key";
            case "required", "dependentRequired" -> pointer + "/" + error.getProperty();
            default -> pointer.toString();
        };
    }

    /**
     * @param property what the file calls the key that is missing or unknown
     */
    private static Text message(Error error, String property) {
        JsonNode expected = error.getSchemaNode();
        JsonNode found = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" -> new Text("Hier ontbreekt '" + property + "'.", "'" + property + "' is missing here.");
            case "dependentRequired" ->
                new Text(
                        "Hier ontbreekt '" + property + "', dat hoort bij wat er wel staat.",
                        "'" + property + "' is missing here; it goes with what is there.");
            case "additionalProperties" ->
                new Text(
                        "De sleutel '" + property + "' bestaat hier niet.", "There is no key '" + property + "' here.");
            case "enum" ->
                new Text(
                        found + " kan hier niet; kies uit " + expected + ".",
                        found + " is not possible here; choose one of " + expected + ".");
            case "type" ->
                new Text(
                        "Hier hoort " + type(expected, true) + ", niet " + found + ".",
                        "This must be " + type(expected, false) + ", not " + found + ".");
            case "pattern" ->
                new Text(
                        found + " heeft niet de goede vorm: " + expected + ".",
                        found + " does not have the right form: " + expected + ".");
            case "format" ->
                new Text(
                        found + " is geen bestaande datum in de vorm 2026-12-31.",
                        found + " is no existing date in the form 2026-12-31.");
            case "oneOf" -> {
                List<String> forms = new ArrayList<>();
                for (JsonNode form : expected) {
                    List<String> keys = new ArrayList<>();
                    form.path("required").forEach(key -> keys.add("'" + key.asString() + "'"));
                    forms.add(String.join(" + ", keys));
                }
                yield new Text(
                        "Hier hoort een van deze: " + String.join(" of ", forms) + ".",
                        "There must be one of these: " + String.join(" or ", forms) + ".");
            }
            case "minItems" ->
                new Text(
                        "Hier horen er minstens " + expected + " te staan.",
                        "There must be at least " + expected + " of them here.");
            case "minLength" -> new Text("Hier hoort een tekst te staan.", "There must be a text here.");
            default -> new Text(error.getMessage(), error.getMessage());
        };
    }

    private static String type(JsonNode expected, boolean dutch) {
        return switch (expected.isString() ? expected.asString() : "") {
            case "string" ->
                dutch ? "tekst (zet aanhalingstekens om een code of jaartal)" : "text (put a code or year in quotes)";
            case "integer" -> dutch ? "een geheel getal" : "a whole number";
            case "boolean" -> dutch ? "true of false" : "true or false";
            case "array" -> dutch ? "een lijst" : "a list";
            case "object" -> dutch ? "een blok met sleutels" : "a block of keys";
            default -> expected.toString();
        };
    }
}
