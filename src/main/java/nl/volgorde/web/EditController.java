package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.HistoryAnswer;
import nl.volgorde.answers.HistoryQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.WrittenEdit;
import nl.volgorde.model.Language;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes by hand, and the record of all changes, as resources. Every write names the revision that it rests on. */
@RestController
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "edits")
class EditController {
    private final Edits edits;
    private final HistoryQuestion history;
    private final Programmes programmes;

    EditController(Edits edits, HistoryQuestion history, Programmes programmes) {
        this.edits = edits;
        this.history = history;
        this.programmes = programmes;
    }

    /** A waiver without the finding, which the address names. */
    record WaiverBody(
            @Nullable String owner,
            @Nullable String reason,
            @Nullable LocalDate expires) {}

    /** The write to take back, and why. */
    record Reversal(long revision, @Nullable String reason) {}

    /**
     * Facts to put and to take away, in one write.
     *
     * @param reason why, for the record
     */
    record Batch(@Nullable String reason, @Nullable List<@Nullable WrittenEdit> edits) {}

    @Needs(Role.EDITOR)
    @PostMapping("/items/{code}/assessments")
    @ApiResponse(responseCode = "201", description = "written", useReturnTypeSchema = true)
    @Operation(summary = "Adds an assessment; DONE of a condition or decision needs evidence")
    ResponseEntity<EditAnswer> assess(
            @PathVariable String code,
            @RequestBody Edits.Report report,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, ifMatch, "assess", report.note(), false, lang);
        return written(HttpStatus.CREATED, edits.assess(order, code, report));
    }

    @Needs(Role.EDITOR)
    @PutMapping("/waivers/{finding}")
    @Operation(summary = "Accepts a finding up to a day")
    ResponseEntity<EditAnswer> waive(
            @PathVariable String finding,
            @RequestBody WaiverBody waiver,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, ifMatch, "waive", waiver.reason(), false, lang);
        return written(
                HttpStatus.OK, edits.waive(order, finding, waiver.owner(), waiver.reason(), waiver.expires(), null));
    }

    @Needs(Role.EDITOR)
    @DeleteMapping("/waivers/{finding}")
    @Operation(summary = "Takes a waiver away")
    ResponseEntity<EditAnswer> withdraw(
            @PathVariable String finding,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, ifMatch, "withdraw waiver", null, false, lang);
        return written(HttpStatus.OK, edits.withdrawWaiver(order, finding));
    }

    @Needs(Role.EDITOR)
    @PostMapping("/edits")
    @ApiResponse(responseCode = "201", description = "written", useReturnTypeSchema = true)
    @Operation(summary = "Puts and takes away facts of any kind, all of them or none")
    ResponseEntity<EditAnswer> edit(
            @RequestBody Batch batch,
            @RequestParam @Nullable String agenda,
            @Parameter(description = "closing a loop of hard preconditions is meant")
                    @RequestParam(defaultValue = "false")
                    boolean allowLoops,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, ifMatch, "edit", batch.reason(), allowLoops, lang);
        return written(HttpStatus.CREATED, edits.applyWritten(order, batch.edits()));
    }

    @GetMapping("/changes")
    @Operation(summary = "Who changed what, when, and at which revision; newest first")
    ResponseEntity<HistoryAnswer> changes(
            @Parameter(description = "one item only") @RequestParam @Nullable String code,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "nl") String lang) {
        HistoryAnswer answer = history.answer(new Asked(agenda, null, Language.of(lang)), code, limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(IfMatch.tag(answer.agenda(), answer.revision()))
                .body(answer);
    }

    @Needs(Role.EDITOR)
    @PostMapping("/reversals")
    @ApiResponse(responseCode = "201", description = "written", useReturnTypeSchema = true)
    @Operation(summary = "Takes a write back by a new one")
    ResponseEntity<EditAnswer> undo(
            @RequestBody Reversal reversal,
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "false") boolean allowLoops,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Edits.Order order = order(agenda, ifMatch, "undo " + reversal.revision(), reversal.reason(), allowLoops, lang);
        return written(HttpStatus.CREATED, edits.undo(order, reversal.revision()));
    }

    private Edits.Order order(
            @Nullable String agenda,
            @Nullable String ifMatch,
            String action,
            @Nullable String reason,
            boolean allowLoops,
            String lang) {
        String id = programmes.current(agenda).agenda().id();
        return new Edits.Order(
                id, IfMatch.revision(ifMatch, id), Signature.rest(action, reason, allowLoops), Language.of(lang));
    }

    private static ResponseEntity<EditAnswer> written(HttpStatus status, EditAnswer answer) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(answer.agenda(), answer.revision()))
                .body(answer);
    }
}
