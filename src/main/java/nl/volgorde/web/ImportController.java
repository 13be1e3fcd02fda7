package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundleCheck;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agenda bundles in: checked only, or checked and stored. */
@RestController
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports")
class ImportController {
    private final AgendaImport agendaImport;
    private final Programmes programmes;

    ImportController(AgendaImport agendaImport, Programmes programmes) {
        this.agendaImport = agendaImport;
        this.programmes = programmes;
    }

    /** The files of a bundle. */
    record Bundle(List<FileContent> files) {
        Map<String, String> contents() {
            Map<String, String> contents = new LinkedHashMap<>();
            files.forEach(file -> contents.put(file.name(), file.content()));
            return contents;
        }
    }

    /** One file of a bundle. */
    record FileContent(String name, String content) {}

    @PostMapping("/checks")
    @Operation(summary = "Whether a bundle is in order, with every mistake by file, line and column")
    ImportAnswer check(@RequestBody Bundle bundle, @RequestParam(defaultValue = "nl") String lang) {
        return BundleCheck.check(bundle.contents(), Language.of(lang));
    }

    @PostMapping("/imports")
    @Operation(
            summary = "Stores a bundle, all of it or nothing; If-Match names the revision it takes the place of, or *")
    ResponseEntity<ImportAnswer> imports(
            @RequestBody Bundle bundle,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new PreconditionException(HttpStatus.PRECONDITION_REQUIRED);
        }
        ImportAnswer checked = BundleCheck.check(bundle.contents(), Language.of(lang));
        if (!checked.valid()) {
            return ResponseEntity.unprocessableContent().body(checked);
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(tag(checked.agenda()))) {
            throw new PreconditionException(HttpStatus.PRECONDITION_FAILED);
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(agendaImport.importFiles(bundle.contents(), "rest", Language.of(lang)));
    }

    private String tag(@Nullable String agenda) {
        return programmes.agendas().stream()
                .filter(stored -> stored.agenda().id().equals(agenda))
                .map(stored -> "\"" + agenda + "-" + stored.revision() + "\"")
                .findFirst()
                .orElse("");
    }

    /** The write does not say, or says wrongly, which revision it takes the place of. */
    static final class PreconditionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        PreconditionException(HttpStatus status) {
            super(status.getReasonPhrase());
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}
