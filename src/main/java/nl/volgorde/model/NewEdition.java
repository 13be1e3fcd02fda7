package nl.volgorde.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda becomes when an edition of it is brought in: what the edition says, with the history that it does not
 * know of.
 *
 * <ul>
 *   <li>Items that the edition does not have any more stay, with what hangs on them; they are assessed as DROPPED,
 *       unless they are done or dropped already. Nothing that the edition has needs them any more.
 *   <li>An item whose code the edition has as an alias is that item under a new code; when the store has both, the old
 *       one is superseded by the other.
 *   <li>An item that was dropped so and is there again is assessed as UNKNOWN.
 *   <li>Assessments and waivers stay; those of the edition are added, save a waiver that was withdrawn since: only
 *       another waiver of that finding brings it back. Saved scenarios stay as they are.
 * </ul>
 *
 * <p>Bringing in the same edition again changes nothing.
 */
public final class NewEdition {
    /** Who assesses an item that an edition leaves out or takes up again. */
    public static final String BY = "import";

    private final Programme current;
    private final Programme edition;
    private final Instant at;
    private final Set<Waiver> withdrawn;
    private final Map<ItemCode, ItemCode> renamed = new HashMap<>();
    private final Set<ItemCode> superseded = new HashSet<>();
    private final List<Item> kept = new ArrayList<>();
    private final Set<ItemCode> keptCodes = new HashSet<>();

    private NewEdition(Programme current, Programme edition, Instant at, Collection<Waiver> withdrawn) {
        this.current = current;
        this.edition = edition;
        this.at = at;
        this.withdrawn = Set.copyOf(withdrawn);
        for (Item item : current.items()) {
            Item there = edition.find(item.code().value()).orElse(null);
            if (there == null) {
                keep(item);
            } else if (!there.code().equals(item.code())) {
                boolean both =
                        current.items().stream().anyMatch(other -> other.code().equals(there.code()));
                if (both) {
                    superseded.add(item.code());
                    keep(item.supersededBy(there.code()));
                } else {
                    renamed.put(item.code(), there.code());
                }
            }
        }
    }

    /**
     * The agenda after this edition.
     *
     * @param current what the store holds
     * @param edition what is brought in, of the same agenda
     * @param at when, for the assessments that this adds
     * @param withdrawn waivers that were withdrawn from what the store holds
     */
    public static Programme of(Programme current, Programme edition, Instant at, Collection<Waiver> withdrawn) {
        return new NewEdition(current, edition, at, withdrawn).programme();
    }

    private void keep(Item item) {
        kept.add(item);
        keptCodes.add(item.code());
    }

    private Programme programme() {
        Ties ties = ties();
        Dating dating = new Dating(
                joined(edition.dating().claims(), current.dating().claims(), claim -> isKept(claim.item())),
                assessments());
        Doubts doubts = new Doubts(
                joined(
                        edition.doubts().statements(),
                        current.doubts().statements(),
                        statement -> isKept(statement.item())),
                waivers());
        return new Programme(
                        edition.agenda(), current.revision(), register(ties, dating, doubts), items(), ties, dating)
                .with(doubts)
                .with(current.scenarios());
    }

    private boolean isKept(ItemCode code) {
        return keptCodes.contains(code);
    }

    private static <T> List<T> joined(List<T> fresh, List<T> old, Predicate<T> kept) {
        List<T> all = new ArrayList<>(fresh);
        old.stream().filter(kept).forEach(all::add);
        return all;
    }

    /** A code or alias that a kept item bears is not another item's alias any more. */
    private List<Item> items() {
        Set<String> taken = new HashSet<>();
        kept.forEach(item -> {
            taken.add(item.code().normalised());
            item.aliases().forEach(alias -> taken.add(alias.normalised()));
        });
        List<Item> items = new ArrayList<>();
        for (Item item : edition.items()) {
            List<ItemCode> aliases = item.aliases().stream()
                    .filter(alias -> !taken.contains(alias.normalised()))
                    .toList();
            items.add(
                    aliases.equals(item.aliases())
                            ? item
                            : new Item(
                                    item.code(), item.type(), aliases, item.gate(), item.facts(), item.provenance()));
        }
        kept.forEach(item -> items.add(withoutTaken(item)));
        return items;
    }

    /** A kept item loses the aliases that the edition gives to others, and follows the renaming of its successor. */
    private Item withoutTaken(Item item) {
        List<ItemCode> aliases = item.aliases().stream()
                .filter(alias -> edition.find(alias.value()).isEmpty())
                .toList();
        ItemCode successor = item.supersededBy();
        Item renewed = successor == null || !renamed.containsKey(successor) ? item : item.supersededBy(now(successor));
        return new Item(renewed.code(), renewed.type(), aliases, renewed.gate(), renewed.facts(), renewed.provenance());
    }

    private ItemCode now(ItemCode code) {
        return Objects.requireNonNull(renamed.getOrDefault(code, code));
    }

    private Ties ties() {
        Ties old = current.ties();
        Ties fresh = edition.ties();
        List<Precondition> preconditions = new ArrayList<>(fresh.preconditions());
        for (Precondition edge : old.preconditions()) {
            if (isKept(edge.to())) {
                preconditions.add(new Precondition(
                        now(edge.from()), edge.to(), edge.link(), edge.lagDays(), edge.strength(), edge.grounds()));
            }
        }
        List<Relation> relations = new ArrayList<>(fresh.relations());
        for (Relation relation : old.relations()) {
            if (isKept(relation.from())) {
                relations.add(new Relation(
                        relation.from(),
                        relation.kind(),
                        now(relation.to()),
                        relation.reason(),
                        relation.provenance()));
            }
        }
        return new Ties(
                preconditions,
                relations,
                joined(fresh.involvements(), old.involvements(), involvement -> isKept(involvement.item())),
                joined(fresh.fundings(), old.fundings(), funding -> isKept(funding.item())),
                joined(fresh.tablings(), old.tablings(), tabling -> isKept(tabling.decision())));
    }

    private List<Waiver> waivers() {
        Map<String, Waiver> waivers = new LinkedHashMap<>();
        current.doubts().waivers().forEach(waiver -> waivers.put(waiver.finding(), waiver));
        edition.doubts().waivers().stream()
                .filter(waiver -> !withdrawn.contains(waiver))
                .forEach(waiver -> waivers.put(waiver.finding(), waiver));
        return List.copyOf(waivers.values());
    }

    private List<Assessment> assessments() {
        Map<FactKey, Assessment> all = new LinkedHashMap<>();
        current.dating().assessments().stream()
                .map(assessment -> assessment.of(now(assessment.item())))
                .forEach(assessment -> all.put(assessment.key(), assessment));
        edition.dating().assessments().forEach(assessment -> all.putIfAbsent(assessment.key(), assessment));
        for (Item item : kept) {
            Assessment last = last(item.code());
            if (last == null || (last.status() != Status.DONE && last.status() != Status.DROPPED)) {
                Assessment dropped = superseded.contains(item.code())
                        ? assessed(item, last, Status.DROPPED, "Opgegaan in", "Taken up in", item.supersededBy())
                        : assessed(item, last, Status.DROPPED, "Niet meer in editie", "No longer in edition", null);
                all.put(dropped.key(), dropped);
            }
        }
        for (Item item : edition.items()) {
            Assessment last = last(item.code());
            if (last != null && last.status() == Status.DROPPED && last.by().equals(BY)) {
                Assessment back = assessed(item, last, Status.UNKNOWN, "Weer in editie", "Again in edition", null);
                all.putIfAbsent(back.key(), back);
            }
        }
        return List.copyOf(all.values());
    }

    private @Nullable Assessment last(ItemCode code) {
        return current.assessments(code).stream()
                .max(Comparator.comparing(Assessment::asOf).thenComparing(Assessment::recordedAt))
                .orElse(null);
    }

    /** Speaks of the day of the import, or of the day of the last assessment when that lies later. */
    private Assessment assessed(
            Item item, @Nullable Assessment last, Status status, String nl, String en, @Nullable ItemCode successor) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate asOf = last != null && last.asOf().isAfter(today) ? last.asOf() : today;
        String named = successor == null ? edition.agenda().edition() : successor.value();
        String note = nl + " " + named + ". / " + en + " " + named + ".";
        return new Assessment(item.code(), asOf, status, null, null, null, note, null, BY, at);
    }

    private Register register(Ties ties, Dating dating, Doubts doubts) {
        Set<String> sources = new HashSet<>();
        Set<String> themes = new HashSet<>();
        Set<String> areas = new HashSet<>();
        Set<String> meetings = new HashSet<>();
        ties.tablings().forEach(tabling -> meetings.add(tabling.meeting()));
        current.register().meetings().stream()
                .filter(meeting -> meetings.contains(meeting.id()))
                .forEach(meeting -> sources.add(meeting.provenance().source()));
        for (Item item : kept) {
            sources.add(item.provenance().source());
            String theme = item.facts().classification().theme();
            if (theme != null) {
                themes.add(theme);
            }
            areas.addAll(item.facts().classification().areas());
        }
        ties.preconditions()
                .forEach(edge -> sources.add(edge.grounds().provenance().source()));
        ties.relations().forEach(relation -> sources.add(relation.provenance().source()));
        ties.fundings().forEach(funding -> sources.add(funding.provenance().source()));
        ties.tablings().forEach(tabling -> sources.add(tabling.provenance().source()));
        dating.claims().forEach(claim -> sources.add(claim.provenance().source()));
        doubts.statements()
                .forEach(statement -> sources.add(statement.provenance().source()));
        Set<String> actors = new HashSet<>();
        ties.involvements().forEach(involvement -> actors.add(involvement.actor()));
        Set<String> funds = new HashSet<>();
        ties.fundings().forEach(funding -> funds.add(funding.fund()));
        Register fresh = edition.register();
        Register old = current.register();
        return new Register(
                needed(fresh.sources(), old.sources(), Source::id, sources),
                needed(fresh.themes(), old.themes(), Theme::id, themes),
                needed(fresh.areas(), old.areas(), Area::id, areas),
                needed(fresh.actors(), old.actors(), Actor::id, actors),
                needed(fresh.funds(), old.funds(), Fund::id, funds),
                needed(fresh.meetings(), old.meetings(), Meeting::id, meetings));
    }

    private static <T> List<T> needed(List<T> fresh, List<T> old, Function<T, String> id, Set<String> wanted) {
        Set<String> there = new HashSet<>();
        fresh.forEach(value -> there.add(id.apply(value)));
        return joined(fresh, old, value -> wanted.contains(id.apply(value)) && !there.contains(id.apply(value)));
    }
}
