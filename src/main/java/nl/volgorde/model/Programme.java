package nl.volgorde.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An immutable snapshot of one agenda at one revision.
 *
 * <p>References between its parts are known to hold: whoever builds a programme has checked them. Items are in reading
 * order of their codes, whatever the order in which they came.
 */
public final class Programme {
    private final Agenda agenda;
    private final long revision;
    private final Register register;
    private final List<Item> items;
    private final Ties ties;
    private final Dating dating;
    private final Doubts doubts;
    private final List<SavedScenario> scenarios;

    private final Map<ItemCode, Item> itemByCode;
    private final Map<String, Item> itemByWriting;
    private final Map<String, Actor> actorById;
    private final Map<ItemCode, List<Claim>> claimsByItem;
    private final Map<ItemCode, List<Assessment>> assessmentsByItem;
    private final Map<ItemCode, List<Involvement>> involvementsByItem;

    /**
     * @param revision 0 for a programme that has not been stored, else the store's count of writes
     * @throws SameCode when two items bear the same code or alias in any writing
     */
    public Programme(Agenda agenda, long revision, Register register, List<Item> items, Ties ties, Dating dating) {
        this(agenda, revision, register, items, ties, dating, Doubts.NONE, List.of());
    }

    private Programme(
            Agenda agenda,
            long revision,
            Register register,
            List<Item> items,
            Ties ties,
            Dating dating,
            Doubts doubts,
            List<SavedScenario> scenarios) {
        this.agenda = Objects.requireNonNull(agenda, "agenda");
        this.revision = revision;
        this.register = Objects.requireNonNull(register, "register");
        this.items = items.stream().sorted(Comparator.comparing(Item::code)).toList();
        this.ties = Objects.requireNonNull(ties, "ties");
        this.dating = Objects.requireNonNull(dating, "dating");
        this.doubts = Objects.requireNonNull(doubts, "doubts");
        this.scenarios = scenarios.stream()
                .sorted(Comparator.comparing(SavedScenario::name))
                .toList();
        this.itemByCode = new LinkedHashMap<>();
        this.itemByWriting = new HashMap<>();
        for (Item item : this.items) {
            itemByCode.put(item.code(), item);
            remember(item, item.code());
            item.aliases().forEach(alias -> remember(item, alias));
        }
        this.actorById = register.actors().stream()
                .collect(Collectors.toMap(Actor::id, Function.identity(), (first, _) -> first));
        this.claimsByItem = grouped(dating.claims(), Claim::item);
        this.assessmentsByItem = grouped(dating.assessments(), Assessment::item);
        this.involvementsByItem = grouped(ties.involvements(), Involvement::item);
    }

    private void remember(Item item, ItemCode code) {
        Item other = itemByWriting.put(code.normalised(), item);
        if (other != null && !other.code().equals(item.code())) {
            throw new SameCode(code, other.code(), item.code());
        }
    }

    private static <T> Map<ItemCode, List<T>> grouped(Collection<T> values, Function<T, ItemCode> key) {
        return values.stream().collect(Collectors.groupingBy(key));
    }

    public Agenda agenda() {
        return agenda;
    }

    public long revision() {
        return revision;
    }

    public Register register() {
        return register;
    }

    /** All items in reading order. */
    public List<Item> items() {
        return items;
    }

    public Ties ties() {
        return ties;
    }

    /** The facts of one kind by key, in their order. */
    public Map<FactKey, Fact> facts(FactKey.Kind kind) {
        return Facts.byKey(this, kind);
    }

    public Dating dating() {
        return dating;
    }

    public Doubts doubts() {
        return doubts;
    }

    /** What people have saved to lay over it, by name. */
    public List<SavedScenario> scenarios() {
        return scenarios;
    }

    /** The scenario that is saved under exactly this name. */
    public Optional<SavedScenario> scenario(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    public List<Precondition> preconditions() {
        return ties.preconditions();
    }

    /**
     * The item with exactly this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Item item(ItemCode code) {
        Item item = itemByCode.get(code);
        if (item == null) {
            throw new IllegalArgumentException("no item " + code + " in agenda " + agenda.id());
        }
        return item;
    }

    /** The item that somebody means by this writing of a code or alias; empty when there is none. */
    public Optional<Item> find(String typed) {
        return Optional.ofNullable(itemByWriting.get(ItemCode.normalise(typed)));
    }

    /** The codes nearest to what was typed, nearest first, at most {@code limit}. */
    public List<ItemCode> nearest(String typed, int limit) {
        return Nearest.to(ItemCode.normalise(typed), itemByWriting.keySet(), itemByWriting.size()).stream()
                .map(writing ->
                        Objects.requireNonNull(itemByWriting.get(writing)).code())
                .distinct()
                .limit(limit)
                .toList();
    }

    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actorById.get(id));
    }

    /** The claims about an item, planning claims and others, in the order of the agenda. */
    public List<Claim> claims(ItemCode item) {
        return claimsByItem.getOrDefault(item, List.of());
    }

    public List<Assessment> assessments(ItemCode item) {
        return assessmentsByItem.getOrDefault(item, List.of());
    }

    public List<Involvement> involvements(ItemCode item) {
        return involvementsByItem.getOrDefault(item, List.of());
    }

    /** The actors that hold this role in an item, in the order of the agenda. */
    public List<Actor> actors(ItemCode item, Involvement.Role role) {
        List<Actor> actors = new ArrayList<>();
        for (Involvement involvement : involvements(item)) {
            if (involvement.role() == role) {
                actor(involvement.actor()).ifPresent(actors::add);
            }
        }
        return List.copyOf(actors);
    }

    /** The keys of the facts of a kind, in the order of the programme. */
    public Set<FactKey> keys(FactKey.Kind kind) {
        return Facts.byKey(this, kind).keySet();
    }

    /** This programme as it stands at another revision. */
    public Programme at(long otherRevision) {
        return new Programme(agenda, otherRevision, register, items, ties, dating, doubts, scenarios);
    }

    /** This programme by what had been recorded by this moment (method §3): assessments of later date are left out. */
    public Programme asKnownAt(Instant moment) {
        Dating known = new Dating(
                dating.claims(),
                dating.assessments().stream()
                        .filter(assessment -> !assessment.recordedAt().isAfter(moment))
                        .toList());
        return new Programme(agenda, revision, register, items, ties, known, doubts, scenarios);
    }

    /** This programme with these doubts in place of its own. */
    public Programme with(Doubts otherDoubts) {
        return new Programme(agenda, revision, register, items, ties, dating, otherDoubts, scenarios);
    }

    /** This programme with these saved scenarios in place of its own. */
    public Programme with(List<SavedScenario> otherScenarios) {
        return new Programme(agenda, revision, register, items, ties, dating, doubts, otherScenarios);
    }

    /** Equal when agenda and content are equal; the revision does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Programme that
                && agenda.equals(that.agenda)
                && register.equals(that.register)
                && items.equals(that.items)
                && ties.equals(that.ties)
                && dating.equals(that.dating)
                && doubts.equals(that.doubts)
                && scenarios.equals(that.scenarios);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agenda, register, items, ties, dating, doubts, scenarios);
    }

    @Override
    public String toString() {
        return "Programme[" + agenda.id() + "@" + revision + ", " + items.size() + " items, "
                + ties.preconditions().size() + " preconditions]";
    }
}
