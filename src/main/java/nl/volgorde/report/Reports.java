package nl.volgorde.report;

import nl.volgorde.answers.NoAnswer;
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
     * @throws NoAnswer when the agenda, the item or the meeting is not there
     */
    public ReportFile file(ReportOrder order, ReportFormat format) {
        return ReportFile.of(reports.of(order), format);
    }

    /**
     * The same report to be read within a page.
     *
     * @throws NoAnswer as above
     */
    public Preview preview(ReportOrder order) {
        BoardReport report = reports.of(order);
        Paper paper = BoardPaper.of(report);
        return Preview.of(paper, report.target().code());
    }
}
