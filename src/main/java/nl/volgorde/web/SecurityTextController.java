package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Hidden;
import nl.volgorde.security.Open;
import nl.volgorde.security.SecurityContact;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell of a weakness (RFC 9116); nothing where the operator has named nobody. */
@RestController
@Hidden
@Open
class SecurityTextController {
    private final SecurityContact contact;

    SecurityTextController(SecurityContact contact) {
        this.contact = contact;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text() {
        return ResponseEntity.of(contact.text());
    }
}
