package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one item (method §1-§4).
 *
 * @param reason its state in a sentence
 * @param waitsFor its preconditions, hard ones first
 * @param waitedForBy the preconditions that it is for others, hard ones first
 * @param history its assessments, the newest first
 */
public record ItemAnswer(
        String agenda,
        long revision,
        LocalDate asOf,
        ItemRef item,
        String reason,
        Facts facts,
        Dates dates,
        List<ClaimLine> claims,
        List<StatementLine> statements,
        List<EdgeLine> waitsFor,
        List<EdgeLine> waitedForBy,
        List<RelationLine> relations,
        List<RoleLine> actors,
        List<FundingLine> fundings,
        List<MeetingLine> meetings,
        List<AssessmentLine> history) {
    public ItemAnswer {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
        waitsFor = List.copyOf(waitsFor);
        waitedForBy = List.copyOf(waitedForBy);
        relations = List.copyOf(relations);
        actors = List.copyOf(actors);
        fundings = List.copyOf(fundings);
        meetings = List.copyOf(meetings);
        history = List.copyOf(history);
    }

    /**
     * What the source says of the item besides edges and dates.
     *
     * @param theme title of its theme, or null
     * @param areas titles
     * @param gate how many of its hard preconditions must be met, in words
     * @param alignmentNote the other reading of the source's table, or null
     * @param source id of the source, {@code ref} the place in it
     */
    public record Facts(
            @Nullable String summary,
            @Nullable String criterion,
            List<String> aliases,
            @Nullable String theme,
            @Nullable String subTable,
            List<String> areas,
            @Nullable Integer keyProject,
            boolean investmentAgenda,
            String gate,
            Alignment alignment,
            @Nullable String alignmentNote,
            String source,
            String ref) {
        public Facts {
            aliases = List.copyOf(aliases);
            areas = List.copyOf(areas);
        }
    }

    /**
     * When it can be, over the three estimates (method §5).
     *
     * @param start the early start as a period in words
     * @param finish the early finish as a period in words
     * @param assumed whether the source gives no full period and the duration was assumed
     * @param overdueSince the day after its plan's end when nobody confirmed it, or null
     */
    public record Dates(
            String start,
            String finish,
            boolean assumed,
            @Nullable LocalDate overdueSince) {}

    /**
     * One window as a source gives it.
     *
     * @param key by which an edit names it
     * @param phase the part it dates, or null for the whole
     * @param start in words, or null when missing; {@code finish} likewise
     */
    public record ClaimLine(
            String key,
            @Nullable String phase,
            String text,
            @Nullable String start,
            @Nullable String finish,
            boolean planning,
            List<String> flags,
            String source,
            String ref) {
        public ClaimLine {
            flags = List.copyOf(flags);
        }
    }

    /** What one place in a source says on a subject on which places differ. */
    public record StatementLine(String subject, String value, String source, String ref) {}

    /** A precondition, with the item at its other end. */
    public record EdgeLine(ItemRef other, EdgeRef edge) {}

    /**
     * A tie that never blocks.
     *
     * @param key by which an edit names it
     * @param outgoing whether it reads from this item to the other
     */
    public record RelationLine(
            String key,
            Relation.Kind kind,
            boolean outgoing,
            ItemRef other,
            @Nullable String reason,
            String source,
            String ref) {}

    /**
     * An actor's part.
     *
     * @param key by which an edit names it
     */
    public record RoleLine(
            String key,
            ActorRef actor,
            Involvement.Role role,
            @Nullable String wording,
            @Nullable String note) {}

    /**
     * Money, granted or hoped for.
     *
     * @param key by which an edit names it
     */
    public record FundingLine(
            String key,
            String fund,
            @Nullable Long amountEur,
            @Nullable Integer year,
            Funding.Status status,
            String source,
            String ref) {}

    /** A meeting at which the item is tabled; {@code date} in words. */
    public record MeetingLine(String id, String title, String date, String source, String ref) {}

    /** What somebody found of its progress. */
    public record AssessmentLine(
            LocalDate asOf,
            Status status,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            @Nullable String forecast,
            @Nullable String note,
            @Nullable String evidence,
            String by,
            LocalDate recordedOn) {}
}
