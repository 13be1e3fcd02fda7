package nl.volgorde.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes a fact the same fact after a change.
 *
 * @param id unique among the facts of this kind in one agenda, save for claims and statements: a second one of the
 *     same item, phase or subject and place is told apart by its number
 * @param items that the fact is about, the one that it belongs to first; empty for what belongs to no item
 */
public record FactKey(Kind kind, String id, List<ItemCode> items) {
    public FactKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        items = List.copyOf(items);
    }

    /** The kinds of facts, in the order in which they must be there. */
    public enum Kind {
        AGENDA(Agenda.class),
        SOURCE(Source.class),
        THEME(Theme.class),
        AREA(Area.class),
        FUND(Fund.class),
        MEETING(Meeting.class),
        ACTOR(Actor.class),
        ITEM(Item.class),
        PRECONDITION(Precondition.class),
        RELATION(Relation.class),
        INVOLVEMENT(Involvement.class),
        FUNDING(Funding.class),
        TABLING(Tabling.class),
        CLAIM(Claim.class),
        STATEMENT(Statement.class),
        WAIVER(Waiver.class),
        SCENARIO(SavedScenario.class),
        ASSESSMENT(Assessment.class);

        private final Class<? extends Fact> type;

        Kind(Class<? extends Fact> type) {
            this.type = type;
        }

        public Class<? extends Fact> type() {
            return type;
        }
    }

    static FactKey of(Fact fact) {
        return switch (fact) {
            case Agenda agenda -> plain(Kind.AGENDA, agenda.id());
            case Source source -> plain(Kind.SOURCE, source.id());
            case Theme theme -> plain(Kind.THEME, theme.id());
            case Area area -> plain(Kind.AREA, area.id());
            case Fund fund -> plain(Kind.FUND, fund.id());
            case Meeting meeting -> plain(Kind.MEETING, meeting.id());
            case Actor actor -> plain(Kind.ACTOR, actor.id());
            case Item item -> item(item.code());
            case Precondition edge -> precondition(edge.from(), edge.to());
            case Relation relation -> relation(relation.from(), relation.kind(), relation.to());
            case Involvement involvement -> involvement(involvement.actor(), involvement.role(), involvement.item());
            case Funding funding -> funding(funding.item(), funding.fund(), funding.year());
            case Tabling tabling -> tabling(tabling.decision(), tabling.meeting());
            case Claim claim ->
                place(
                        Kind.CLAIM,
                        claim.item(),
                        claim.phase() == null ? "" : claim.phase().nl(),
                        claim.provenance());
            case Statement statement ->
                place(Kind.STATEMENT, statement.item(), statement.subject().nl(), statement.provenance());
            case Waiver waiver -> plain(Kind.WAIVER, waiver.finding());
            case SavedScenario scenario -> plain(Kind.SCENARIO, scenario.name());
            case Assessment assessment ->
                new FactKey(
                        Kind.ASSESSMENT,
                        assessment.item() + "|" + assessment.asOf() + "|" + assessment.recordedAt() + "|"
                                + assessment.by(),
                        List.of(assessment.item()));
        };
    }

    /** The key of what is known by an id of its own: sources, themes, areas, funds, meetings, actors, waivers, scenarios. */
    public static FactKey plain(Kind kind, String id) {
        return new FactKey(kind, id, List.of());
    }

    public static FactKey item(ItemCode code) {
        return new FactKey(Kind.ITEM, code.value(), List.of(code));
    }

    /** Between two items there is one precondition in each direction, whatever its link. */
    public static FactKey precondition(ItemCode from, ItemCode to) {
        return new FactKey(Kind.PRECONDITION, from + ">" + to, List.of(to, from));
    }

    public static FactKey relation(ItemCode from, Relation.Kind kind, ItemCode to) {
        return new FactKey(Kind.RELATION, from + " " + kind + " " + to, List.of(from, to));
    }

    public static FactKey involvement(String actor, Involvement.Role role, ItemCode item) {
        return new FactKey(Kind.INVOLVEMENT, actor + " " + role + " " + item, List.of(item));
    }

    public static FactKey funding(ItemCode item, String fund, @Nullable Integer year) {
        return new FactKey(Kind.FUNDING, item + "|" + fund + "|" + (year == null ? "" : year), List.of(item));
    }

    public static FactKey tabling(ItemCode decision, String meeting) {
        return new FactKey(Kind.TABLING, decision + "|" + meeting, List.of(decision));
    }

    private static FactKey place(Kind kind, ItemCode item, String subject, Provenance provenance) {
        return new FactKey(
                kind, item + "|" + subject + "|" + provenance.source() + "|" + provenance.ref(), List.of(item));
    }

    /** The key of another fact that would have the same one. */
    FactKey numbered(int number) {
        return new FactKey(kind, id + "#" + number, items);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
