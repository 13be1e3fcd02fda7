package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import nl.volgorde.security.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell of a weakness (RFC 9116); nothing where the operator has named nobody. */
@RestController
@Hidden
@Open
class SecurityTextController {
    private final @Nullable String contact;
    private final @Nullable LocalDate until;

    SecurityTextController(
            @Value("${volgorde.security.contact:#{null}}") @Nullable String contact,
            @Value("${volgorde.security.contact-until:#{null}}") @Nullable LocalDate until) {
        if (contact != null && until == null) {
            throw new IllegalStateException("volgorde.security.contact needs volgorde.security.contact-until, the last"
                    + " day on which it holds, such as 2027-12-31");
        }
        this.contact = contact;
        this.until = until;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text() {
        return contact == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(
                        "Contact: " + contact + "\nExpires: " + until + "T23:59:59Z\nPreferred-Languages: nl, en\n");
    }
}
