package nl.volgorde.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report in the archive; its bytes lie beside it.
 *
 * @param number of its own in the agenda, counted from 1; 0 for one that is not in the archive yet
 * @param name of the file
 * @param decision code of the item that it is about, at the time; null for a paper that is about no single one
 * @param meeting id of the meeting that it is for, or null for none
 * @param language tag of its language
 * @param format extension of its form
 * @param revision of the agenda that it was made from
 * @param asOf its data date
 * @param knownOn what was recorded after this day does not count in it; null for everything
 * @param by who put it into the archive, and {@code at} which moment
 * @param bytes how many there are
 * @param sha256 of the bytes, in hexadecimal
 */
public record ArchivedReport(
        String agenda,
        long number,
        String name,
        @Nullable String decision,
        @Nullable String meeting,
        String language,
        String format,
        long revision,
        LocalDate asOf,
        @Nullable LocalDate knownOn,
        String by,
        Instant at,
        long bytes,
        String sha256) {
    public ArchivedReport {
        Objects.requireNonNull(agenda, "agenda");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** The checksum of bytes, as {@code sha256} has it. */
    public static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same under its number in the archive. */
    public ArchivedReport numbered(long given) {
        return new ArchivedReport(
                agenda, given, name, decision, meeting, language, format, revision, asOf, knownOn, by, at, bytes,
                sha256);
    }
}
