package nl.volgorde.report;

import java.nio.charset.StandardCharsets;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.NoAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Board reports as files. */
@Component
public class Reports {
    private final BoardReports reports;

    Reports(BoardReports reports) {
        this.reports = reports;
    }

    /**
     * The report on a decision for a meeting. The same revision, data date, meeting and language give the same bytes.
     *
     * @param code in any usual writing, or null for what the agenda is about
     * @param meeting id, or null for the next one that can take the decision
     * @throws NoAnswer when the agenda, the item or the meeting is not there
     */
    public ReportFile file(Asked asked, @Nullable String code, @Nullable String meeting, ReportFormat format) {
        BoardReport report = reports.of(asked, code, meeting);
        Paper paper = BoardPaper.of(report);
        byte[] content =
                switch (format) {
                    case MD -> MarkdownForm.of(paper).getBytes(StandardCharsets.UTF_8);
                    case HTML -> HtmlForm.of(paper).getBytes(StandardCharsets.UTF_8);
                    case PDF -> PdfForm.of(paper, report.origin());
                };
        return ReportFile.of(report, format, content);
    }
}
