package nl.volgorde.answers;

import java.util.Objects;
import nl.volgorde.model.Text;

/**
 * Why one field of what somebody filled in cannot be taken as it is.
 *
 * @param item code of the item that the field is about, or empty when it is about none
 * @param field its name, the same in every interface
 * @param reason what is wrong and what to do about it
 */
public record FieldFault(String item, String field, Text reason) {
    public FieldFault {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }
}
