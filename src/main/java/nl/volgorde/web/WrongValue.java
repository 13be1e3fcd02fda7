package nl.volgorde.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.volgorde.model.Text;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a value in a JSON body, in our words: the parser's name its own inside. */
final class WrongValue {
    private WrongValue() {}

    static Text of(DatabindException failure) {
        Class<?> type = failure instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
        if (type == LocalDate.class) {
            return new Text("Schrijf een datum als 2026-12-31.", "Write a date like 2026-12-31.");
        }
        if (type != null && type.isEnum()) {
            String all =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Text("Kies uit: " + all + ".", "Choose from: " + all + ".");
        }
        return new Text(
                "Deze waarde is niet van het soort dat hier hoort.",
                "This value is not of the kind that belongs here.");
    }
}
