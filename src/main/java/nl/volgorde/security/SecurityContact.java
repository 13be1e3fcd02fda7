package nl.volgorde.security;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom to tell of a weakness.
 *
 * @param contact an address with its scheme, such as {@code mailto:security@example.org}; null for nobody
 * @param contactUntil last day on which that holds
 */
@ConfigurationProperties("volgorde.security")
public record SecurityContact(
        @Nullable String contact, @Nullable String contactUntil) {

    /**
     * What holds of the settings.
     *
     * @throws WrongSetting when one of the two is missing, or cannot be
     */
    void check() {
        if (isNamed() && !isAddress(contact)) {
            throw new WrongSetting(new Text(
                    "volgorde.security.contact moet een adres zijn als mailto:security@example.org.",
                    "volgorde.security.contact has to be an address like mailto:security@example.org."));
        }
        if (isNamed() && day() == null) {
            throw new WrongSetting(new Text(
                    "volgorde.security.contact vraagt volgorde.security.contact-until, de laatste dag waarop het klopt,"
                            + " bijvoorbeeld 2027-12-31.",
                    "volgorde.security.contact needs volgorde.security.contact-until, the last day on which it holds,"
                            + " for instance 2027-12-31."));
        }
    }

    /** The {@code security.txt} of RFC 9116; empty when nobody is named. */
    public Optional<String> text() {
        return isNamed()
                ? Optional.of(
                        "Contact: " + contact + "\nExpires: " + day() + "T23:59:59Z\nPreferred-Languages: nl, en\n")
                : Optional.empty();
    }

    private boolean isNamed() {
        return contact != null && !contact.isBlank();
    }

    private static boolean isAddress(@Nullable String text) {
        try {
            return URI.create(String.valueOf(text)).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(String.valueOf(contactUntil));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
