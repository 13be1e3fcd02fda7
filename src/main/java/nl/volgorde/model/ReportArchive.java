package nl.volgorde.model;

import java.util.List;
import java.util.Optional;

/**
 * Reports as they were made, to be read again byte by byte. It is only ever added to. Every method throws a
 * {@link StoreException} when the store cannot do it.
 */
public interface ReportArchive {
    /** The most bytes of one report. */
    int LARGEST = 16 << 20;

    /**
     * Puts a report into the archive. The same bytes of the same decision and meeting are there once: the one that was
     * put in first stays.
     *
     * @param report what is known of it, without a number
     * @return as it stands in the archive
     * @throws StoreException.WriteRefused when it is larger than {@link #LARGEST}, or the agenda is not there
     */
    ArchivedReport add(ArchivedReport report, byte[] content);

    /** The reports of an agenda in the order in which they were put in. */
    List<ArchivedReport> all(String agenda);

    /** The report with this number; empty when there is none. */
    Optional<ArchivedReport> find(String agenda, long number);

    /**
     * The bytes of a report.
     *
     * @throws StoreException.Damaged when they are not what was put in
     */
    byte[] content(ArchivedReport report);
}
