package nl.volgorde.report;

import java.util.Locale;
import java.util.Objects;

/** A report as a file. */
public final class ReportFile {
    private final String name;
    private final ReportFormat format;
    private final byte[] content;
    private final BoardReport report;

    private ReportFile(String name, ReportFormat format, byte[] content, BoardReport report) {
        this.report = Objects.requireNonNull(report, "report");
        this.name = Objects.requireNonNull(name, "name");
        this.format = Objects.requireNonNull(format, "format");
        this.content = content.clone();
    }

    /** A report under the name that says what it is of. */
    static ReportFile of(BoardReport report, ReportFormat format, byte[] content) {
        BoardReport.Origin origin = report.origin();
        String code = report.target().code().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = "volgorde-" + origin.agenda() + "-" + code + "-" + origin.asOf() + "-r" + origin.revision() + "-"
                + origin.language().tag() + "." + format.extension();
        return new ReportFile(name, format, content, report);
    }

    /** As it may be saved under: agenda, decision, data date, revision and language; nothing in it needs quoting. */
    public String name() {
        return name;
    }

    public ReportFormat format() {
        return format;
    }

    /** What the file says. */
    BoardReport report() {
        return report;
    }

    /** The bytes of the file, a copy. */
    public byte[] content() {
        return content.clone();
    }
}
