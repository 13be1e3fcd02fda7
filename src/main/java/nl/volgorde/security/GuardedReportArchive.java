package nl.volgorde.security;

import java.util.List;
import java.util.Optional;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.ReportArchive;

/** The archive as somebody may see it, as {@link GuardedProgrammeStore} has the programmes. */
final class GuardedReportArchive implements ReportArchive {
    private final ReportArchive archive;

    GuardedReportArchive(ReportArchive archive) {
        this.archive = archive;
    }

    @Override
    public ArchivedReport add(ArchivedReport report, byte[] content) {
        SignedIn.require(Role.EDITOR, report.agenda());
        return archive.add(report, content);
    }

    @Override
    public List<ArchivedReport> all(String agenda) {
        return SignedIn.grants().has(Role.READER, agenda) ? archive.all(agenda) : List.of();
    }

    @Override
    public Optional<ArchivedReport> find(String agenda, long number) {
        return SignedIn.grants().has(Role.READER, agenda) ? archive.find(agenda, number) : Optional.empty();
    }

    @Override
    public byte[] content(ArchivedReport report) {
        SignedIn.require(Role.READER, report.agenda());
        return archive.content(report);
    }
}
