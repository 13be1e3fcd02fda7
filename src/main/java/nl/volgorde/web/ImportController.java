package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.BundleCheck;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.model.Language;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
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

/** Agenda bundles in, as YAML, CSV or a workbook: checked only, or checked and stored. */
@RestController
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports")
class ImportController {
    private final AgendaImport agendaImport;

    ImportController(AgendaImport agendaImport) {
        this.agendaImport = agendaImport;
    }

    /** The files of a bundle. */
    record Bundle(List<FileContent> files) {
        Map<String, String> contents() {
            Map<String, String> contents = new LinkedHashMap<>();
            files.forEach(file -> contents.put(file.name(), file.content()));
            return contents;
        }
    }

    /** One file of a bundle: text, or the Base64 of a workbook or schedule. */
    record FileContent(
            String name,

            @Schema(
                    description = "the text of a YAML or CSV file; Base64 of a workbook (.xlsx) or schedule;"
                            + " data:text/csv;charset=windows-1252;base64,… of CSV in that encoding")
            String content) {}

    @Needs(Role.READER)
    @PostMapping("/checks")
    @Operation(
            summary = "Whether a bundle is in order, with every mistake by file, line and column, or by sheet and cell")
    ImportAnswer check(@RequestBody Bundle bundle, @RequestParam(defaultValue = "nl") String lang) {
        return BundleCheck.check(bundle.contents(), Language.of(lang));
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/import-previews")
    @Operation(summary = "What a bundle would change in the store; nothing is written")
    ResponseEntity<ImportAnswer> preview(@RequestBody Bundle bundle, @RequestParam(defaultValue = "nl") String lang) {
        ImportAnswer answer = agendaImport.previewFiles(bundle.contents(), Language.of(lang));
        if (!answer.valid()) {
            throw new RefusedBundle(answer);
        }
        return ResponseEntity.ok(answer);
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/imports")
    @ApiResponse(responseCode = "201", description = "stored", useReturnTypeSchema = true)
    @Operation(
            summary = "Stores a bundle, all of it or nothing; If-Match names the revision it takes the place of, or *",
            description = "Items that the store has and the bundle has not are kept as DROPPED.")
    ResponseEntity<ImportAnswer> imports(
            @RequestBody Bundle bundle,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "closing a loop of hard preconditions is meant")
                    @RequestParam(defaultValue = "false")
                    boolean allowLoops,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new IfMatch.Missing(HttpStatus.PRECONDITION_REQUIRED);
        }
        ImportAnswer checked = BundleCheck.check(bundle.contents(), Language.of(lang));
        String agenda = checked.agenda();
        if (!checked.valid() || agenda == null) {
            throw new RefusedBundle(checked);
        }
        SignedIn.require(Role.ADMINISTRATOR, agenda);
        Long revision = IfMatch.revision(ifMatch, agenda);
        ImportAnswer answer = agendaImport.importFiles(
                bundle.contents(), Signature.rest("import", null, allowLoops), revision, Language.of(lang));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }
}
