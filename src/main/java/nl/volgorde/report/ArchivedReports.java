package nl.volgorde.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.ReportArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports kept as they were made. */
@Component
public class ArchivedReports {
    private final ReportArchive archive;
    private final Programmes programmes;
    private final Clock clock;

    ArchivedReports(ReportArchive archive, Programmes programmes, Clock clock) {
        this.archive = archive;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The archive of one agenda, oldest first. */
    public record Listing(String agenda, List<ArchivedReport> reports) {
        public Listing {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Keeps a report on a decision; when the same is there already, that one.
     *
     * @param by who keeps it
     */
    public ArchivedReport add(ReportFile file, String by) {
        return add(file.file(), file.report().target().code(), by);
    }

    /** Keeps a paper that is about no single decision; when the same is there already, that one. */
    public ArchivedReport add(PaperFile file, String by) {
        return add(file, null, by);
    }

    private ArchivedReport add(PaperFile file, @Nullable String decision, String by) {
        BoardReport.Origin origin = file.origin();
        byte[] content = file.content();
        return archive.add(
                new ArchivedReport(
                        origin.agenda(),
                        0,
                        file.name(),
                        decision,
                        file.meeting(),
                        origin.language().tag(),
                        file.format().extension(),
                        origin.revision(),
                        origin.asOf(),
                        origin.knownOn(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        content.length,
                        ArchivedReport.checksum(content)),
                content);
    }

    /**
     * What is in the archive.
     *
     * @param agenda id, or null for the only one
     * @throws NoAnswer when the agenda is not there
     */
    public Listing all(@Nullable String agenda) {
        String id = programmes.current(agenda).agenda().id();
        return new Listing(id, archive.all(id));
    }

    /**
     * One of them.
     *
     * @throws NoAnswer when the agenda or the report is not there
     */
    public ArchivedReport one(@Nullable String agenda, long number) {
        String id = programmes.current(agenda).agenda().id();
        return archive.find(id, number).orElseThrow(() -> new NoAnswer.UnknownReport(number, id));
    }

    /** The bytes of one of them, as they were put in. */
    public byte[] content(ArchivedReport report) {
        return archive.content(report);
    }
}
