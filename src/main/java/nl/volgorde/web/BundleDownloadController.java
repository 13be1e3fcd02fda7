package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.volgorde.answers.AgendaExport;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.TableExport;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to begin with when an edition is made: the agenda as it stands in each form that comes in again, and the forms. */
@WebPage
class BundleDownloadController {
    private final AgendaExport export;
    private final TableExport tables;
    private final Programmes programmes;

    BundleDownloadController(AgendaExport export, TableExport tables, Programmes programmes) {
        this.export = export;
        this.tables = tables;
        this.programmes = programmes;
    }

    @GetMapping("/import/bundle")
    ResponseEntity<byte[]> bundle(@RequestParam @Nullable String agenda) {
        String name = programmes.current(agenda).agenda().id() + ".zip";
        return FileDownload.of(name, FileDownload.ZIP, FileDownload.zip(export.bundle(agenda)));
    }

    @GetMapping("/import/workbook")
    ResponseEntity<byte[]> workbook(@RequestParam @Nullable String agenda, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        TableExport.Ready ready = tables.of(agenda);
        return FileDownload.of(
                ready.agenda() + ".xlsx",
                FileDownload.XLSX,
                FileDownload.bytes(out -> ready.writeWorkbook(language, out)));
    }

    @GetMapping("/import/empty-workbook")
    ResponseEntity<byte[]> emptyWorkbook(HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        return FileDownload.of(
                "volgorde.xlsx",
                FileDownload.XLSX,
                FileDownload.bytes(out -> TableExport.writeEmptyWorkbook(language, out)));
    }

    @GetMapping("/import/csv")
    ResponseEntity<byte[]> csv(@RequestParam @Nullable String agenda, HttpServletRequest request) {
        TableExport.Ready ready = tables.of(agenda);
        return FileDownload.of(
                ready.agenda() + "-csv.zip",
                FileDownload.ZIP,
                FileDownload.zip(ready.csv(RequestLanguage.of(request))));
    }

    @GetMapping("/import/schema")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("schema/agenda-bundle-1.schema.json"));
    }
}
