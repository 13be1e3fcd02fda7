package nl.volgorde.report;

import java.nio.charset.StandardCharsets;

/** Gives a paper a form. */
final class Forms {
    private Forms() {}

    static byte[] of(Paper paper, BoardReport.Origin origin, ReportFormat format) {
        return switch (format) {
            case MD -> MarkdownForm.of(paper).getBytes(StandardCharsets.UTF_8);
            case HTML -> HtmlForm.of(paper).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfForm.of(paper, origin);
            case ODT -> OdtForm.of(paper, origin);
            case XLSX -> XlsxForm.of(paper, origin);
        };
    }
}
