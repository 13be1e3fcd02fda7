package nl.volgorde.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.TableExport;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole agenda in each form that an import takes, as files. */
@RestController
@RequestMapping(path = ApiController.ROOT)
@Tag(name = "exports")
class TableController {
    private final AgendaExport export;
    private final TableExport tables;

    TableController(AgendaExport export, TableExport tables) {
        this.export = export;
        this.tables = tables;
    }

    @GetMapping(path = "/workbook", produces = FileDownload.XLSX)
    @Operation(
            summary = "The agenda as a workbook (XLSX), a sheet per kind, to be edited and imported again",
            description = "The same agenda at the same revision in the same language gives the same bytes.")
    ResponseEntity<byte[]> workbook(
            @RequestParam @Nullable String agenda,
            @RequestParam(defaultValue = "nl") String lang,
            @Parameter(description = "with nothing but headers, to be filled in") @RequestParam(defaultValue = "false")
                    boolean empty) {
        Language language = Language.of(lang);
        if (empty) {
            return FileDownload.of(
                    "volgorde.xlsx",
                    FileDownload.XLSX,
                    FileDownload.bytes(out -> TableExport.writeEmptyWorkbook(language, out)));
        }
        TableExport.Ready ready = tables.of(agenda);
        return FileDownload.tagged(
                ready.agenda() + ".xlsx",
                FileDownload.XLSX,
                FileDownload.bytes(out -> ready.writeWorkbook(language, out)),
                ready.agenda() + "-" + ready.revision() + "-" + lang + "-workbook");
    }

    @GetMapping(path = "/csv-files", produces = FileDownload.ZIP)
    @Operation(summary = "The agenda as CSV, a file per kind in one zip file, to be edited and imported again")
    ResponseEntity<byte[]> csv(@RequestParam @Nullable String agenda, @RequestParam(defaultValue = "nl") String lang) {
        TableExport.Ready ready = tables.of(agenda);
        return FileDownload.tagged(
                ready.agenda() + "-csv.zip",
                FileDownload.ZIP,
                FileDownload.zip(ready.csv(Language.of(lang))),
                ready.agenda() + "-" + ready.revision() + "-" + lang + "-csv");
    }

    @GetMapping(path = "/bundle", produces = FileDownload.ZIP)
    @Operation(summary = "The agenda as a bundle, its YAML files in one zip file")
    ResponseEntity<byte[]> bundle(@RequestParam @Nullable String agenda) {
        TableExport.Ready ready = tables.of(agenda);
        return FileDownload.tagged(
                ready.agenda() + ".zip",
                FileDownload.ZIP,
                FileDownload.zip(export.bundle(ready.agenda())),
                ready.agenda() + "-" + ready.revision() + "-bundle");
    }
}
