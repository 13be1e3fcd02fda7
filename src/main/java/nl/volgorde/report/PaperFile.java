package nl.volgorde.report;

import java.util.Locale;
import java.util.Objects;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;
import org.jspecify.annotations.Nullable;

/** A paper as a file. */
public final class PaperFile {
    private final String name;
    private final ReportFormat format;
    private final byte[] content;
    private final BoardReport.Origin origin;
    private final @Nullable String meeting;

    private PaperFile(
            String name, ReportFormat format, byte[] content, BoardReport.Origin origin, @Nullable String meeting) {
        this.name = Objects.requireNonNull(name, "name");
        this.format = Objects.requireNonNull(format, "format");
        this.content = content.clone();
        this.origin = origin;
        this.meeting = meeting;
    }

    /**
     * A paper in a form, under the name that says what it is of.
     *
     * @param about what the paper is about, such as the code of an item
     * @param meeting that it is for, or null for none
     */
    static PaperFile of(
            Paper paper, BoardReport.Origin origin, String about, @Nullable MeetingLine meeting, ReportFormat format) {
        return new PaperFile(
                name(origin, about, format),
                format,
                Forms.of(paper, origin, format),
                origin,
                meeting == null ? null : meeting.id());
    }

    /** What it was made from. */
    BoardReport.Origin origin() {
        return origin;
    }

    /** Id of the meeting that it is for, or null for none. */
    @Nullable
    String meeting() {
        return meeting;
    }

    private static String name(BoardReport.Origin origin, String about, ReportFormat format) {
        String plain = about.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "volgorde-" + origin.agenda() + "-" + plain + "-" + origin.asOf() + "-r" + origin.revision() + "-"
                + origin.language().tag() + "." + format.extension();
    }

    /** As it may be saved under: agenda, subject, data date, revision and language; nothing in it needs quoting. */
    public String name() {
        return name;
    }

    public ReportFormat format() {
        return format;
    }

    /** The bytes of the file, a copy. */
    public byte[] content() {
        return content.clone();
    }
}
