package nl.volgorde.report;

import java.util.Objects;

/** A board report as a file. */
public final class ReportFile {
    private final PaperFile file;
    private final BoardReport report;

    private ReportFile(PaperFile file, BoardReport report) {
        this.file = Objects.requireNonNull(file, "file");
        this.report = Objects.requireNonNull(report, "report");
    }

    static ReportFile of(BoardReport report, ReportFormat format) {
        String since = report.since() == null ? "" : "-since-" + report.since();
        return new ReportFile(
                PaperFile.of(
                        BoardPaper.of(report),
                        report.origin(),
                        report.target().code() + since,
                        report.meeting(),
                        format),
                report);
    }

    /** The same, whatever it reports on. */
    public PaperFile file() {
        return file;
    }

    public String name() {
        return file.name();
    }

    public ReportFormat format() {
        return file.format();
    }

    /** What the file says. */
    BoardReport report() {
        return report;
    }

    /** The bytes of the file, a copy. */
    public byte[] content() {
        return file.content();
    }
}
