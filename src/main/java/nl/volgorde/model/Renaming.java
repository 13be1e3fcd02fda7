package nl.volgorde.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Items that bear another code: what refers to them by the old one follows. Their aliases stay as they are given.
 *
 * @param codes from the old code to the new
 */
record Renaming(Map<ItemCode, ItemCode> codes) {
    Renaming {
        codes = Map.copyOf(codes);
    }

    /** The renamings that edits say: an item put in the place of one with another code. */
    static Renaming in(List<Edit> edits) {
        Map<ItemCode, ItemCode> codes = new HashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Put(FactKey key, Item item) && !key.items().contains(item.code())) {
                key.items().forEach(old -> codes.put(old, item.code()));
            }
        }
        return new Renaming(codes);
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** The programme in which all facts name the items by their new codes; the items themselves keep the old ones. */
    Programme followed(Programme programme) {
        Facts facts = new Facts(programme);
        for (FactKey.Kind kind : FactKey.Kind.values()) {
            facts.put(
                    kind, Facts.of(programme, kind).stream().map(this::followed).toList());
        }
        return facts.programme();
    }

    private Fact followed(Fact fact) {
        return switch (fact) {
            case Agenda agenda ->
                new Agenda(agenda.id(), agenda.edition(), agenda.title(), nowOrNull(agenda.focus()), agenda.calendar());
            case Item item -> item.supersededBy(nowOrNull(item.supersededBy()));
            case Precondition edge ->
                new Precondition(
                        now(edge.from()), now(edge.to()), edge.link(), edge.lagDays(), edge.strength(), edge.grounds());
            case Relation relation ->
                new Relation(
                        now(relation.from()),
                        relation.kind(),
                        now(relation.to()),
                        relation.reason(),
                        relation.provenance());
            case Involvement involvement ->
                new Involvement(
                        involvement.actor(),
                        involvement.role(),
                        now(involvement.item()),
                        involvement.wording(),
                        involvement.note());
            case Funding funding ->
                new Funding(
                        now(funding.item()),
                        funding.fund(),
                        funding.amountEur(),
                        funding.year(),
                        funding.status(),
                        funding.provenance());
            case Tabling tabling -> new Tabling(now(tabling.decision()), tabling.meeting(), tabling.provenance());
            case Claim claim ->
                new Claim(
                        now(claim.item()),
                        claim.phase(),
                        claim.text(),
                        claim.window(),
                        claim.planning(),
                        claim.provenance());
            case Statement statement ->
                new Statement(now(statement.item()), statement.subject(), statement.value(), statement.provenance());
            case Assessment assessment -> assessment.of(now(assessment.item()));
            case Source _, Theme _, Area _, Fund _, Actor _, Meeting _, Waiver _, SavedScenario _ -> fact;
        };
    }

    private ItemCode now(ItemCode code) {
        return Objects.requireNonNull(codes.getOrDefault(code, code));
    }

    private @Nullable ItemCode nowOrNull(@Nullable ItemCode code) {
        return code == null ? null : now(code);
    }
}
