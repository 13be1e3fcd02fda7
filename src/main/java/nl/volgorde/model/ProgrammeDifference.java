package nl.volgorde.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be done to one programme to have the other.
 *
 * <p>An item whose code is an alias in the second programme, and no longer an item there, has been renamed: it is one
 * changed item, and its assessments stay its own.
 */
public final class ProgrammeDifference {
    private final Programme before;
    private final Programme after;
    private final Map<ItemCode, ItemCode> renamed;
    private final List<FactChange> changes;

    private ProgrammeDifference(Programme before, Programme after, Map<ItemCode, ItemCode> told) {
        this.before = before;
        this.after = after;
        this.renamed = renamed(before, after, told);
        List<FactChange> found = new ArrayList<>();
        for (FactKey.Kind kind : FactKey.Kind.values()) {
            compare(kind, found);
        }
        this.changes = List.copyOf(found);
    }

    /**
     * The difference between two programmes of one agenda; linear in their size.
     *
     * @throws IllegalArgumentException when they are of different agendas
     */
    public static ProgrammeDifference between(Programme before, Programme after) {
        return between(before, after, Map.of());
    }

    /**
     * The difference where items are known to have been given another code, whether or not they bear the old one as an
     * alias.
     *
     * @param renamed from the old code to the new
     */
    public static ProgrammeDifference between(Programme before, Programme after, Map<ItemCode, ItemCode> renamed) {
        if (!before.agenda().id().equals(after.agenda().id())) {
            throw new IllegalArgumentException(
                    before.agenda().id() + " and " + after.agenda().id() + " are different agendas");
        }
        return new ProgrammeDifference(before, after, renamed);
    }

    /** Everything that a programme holds as new, against nothing at revision 0. */
    public static ProgrammeDifference fromNothing(Programme after) {
        Programme nothing = new Programme(after.agenda(), 0, Register.EMPTY, List.of(), Ties.NONE, Dating.NONE);
        return new ProgrammeDifference(nothing, after, Map.of());
    }

    private static Map<ItemCode, ItemCode> renamed(Programme before, Programme after, Map<ItemCode, ItemCode> told) {
        Map<ItemCode, ItemCode> renamed = new HashMap<>(told);
        for (Item item : before.items()) {
            after.find(item.code().value())
                    .map(Item::code)
                    .filter(code -> !code.equals(item.code()))
                    .ifPresent(code -> renamed.putIfAbsent(item.code(), code));
        }
        // Two old items that have become one are not two renamings: the first takes the new code, the others go.
        Map<ItemCode, ItemCode> single = new HashMap<>();
        for (Item item : before.items()) {
            ItemCode code = renamed.get(item.code());
            if (code != null
                    && before.find(code.value())
                            .filter(i -> i.code().equals(code))
                            .isEmpty()
                    && !single.containsValue(code)) {
                single.put(item.code(), code);
            }
        }
        return Map.copyOf(single);
    }

    private void compare(FactKey.Kind kind, List<FactChange> found) {
        if (Facts.of(before, kind).equals(Facts.of(after, kind))) {
            return;
        }
        Map<FactKey, Fact> fresh = Facts.byKey(after, kind);
        Set<FactKey> known = new HashSet<>();
        Facts.byKey(before, kind).forEach((key, fact) -> {
            FactKey now = now(fact, key);
            Fact other = fresh.get(now);
            if (other == null) {
                found.add(new FactChange(key, fact, null));
                return;
            }
            known.add(now);
            if (!now(fact).equals(other)) {
                found.add(new FactChange(now, fact, other));
            }
        });
        fresh.forEach((key, fact) -> {
            if (!known.contains(key)) {
                found.add(new FactChange(key, null, fact));
            }
        });
    }

    private FactKey now(Fact fact, FactKey key) {
        return switch (fact) {
            case Item item when renamed.containsKey(item.code()) -> FactKey.item(code(item.code()));
            case Assessment assessment
            when renamed.containsKey(assessment.item()) -> now(assessment).key();
            default -> key;
        };
    }

    private Fact now(Fact fact) {
        return fact instanceof Assessment assessment ? assessment.of(code(assessment.item())) : fact;
    }

    private ItemCode code(ItemCode code) {
        return Objects.requireNonNull(renamed.getOrDefault(code, code));
    }

    public Programme before() {
        return before;
    }

    public Programme after() {
        return after;
    }

    /** Items that bear another code now, from the old code to the new. */
    public Map<ItemCode, ItemCode> renamed() {
        return renamed;
    }

    /** What became of the facts, by kind; the order of facts does not count here. */
    public List<FactChange> changes() {
        return changes;
    }

    /** The change of the fact with this key, or null when it is as it was. */
    public @Nullable FactChange change(FactKey key) {
        return changes.stream()
                .filter(change -> change.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Whether the two programmes are the same, the order of their facts included. */
    public boolean isEmpty() {
        return before.equals(after) && !isNew();
    }

    /** Whether there was nothing before. */
    public boolean isNew() {
        return before.revision() == 0;
    }

    /** Every rule of the graph model that the second programme breaks; empty when it may be written. */
    public List<Violation> violations() {
        return ProgrammeRules.violations(this);
    }

    /** The loops of HARD preconditions that this closes, at most ten; each from a new edge's target back to its start. */
    public List<List<ItemCode>> closedLoops() {
        return HardLoops.closedBy(this);
    }

    /**
     * The items whose facts of a kind are not what they were, or stand in another order; by the code they have now, and
     * among them those that have none left. Only for kinds whose facts belong to an item.
     */
    public Set<ItemCode> itemsWithOther(FactKey.Kind kind) {
        Map<ItemCode, List<Fact>> old = byOwner(before, kind, renamed);
        Map<ItemCode, List<Fact>> fresh = byOwner(after, kind, Map.of());
        Set<ItemCode> differing = new TreeSet<>();
        old.forEach((item, facts) -> {
            if (!facts.equals(fresh.get(item))) {
                differing.add(item);
            }
        });
        fresh.keySet().stream().filter(item -> !old.containsKey(item)).forEach(differing::add);
        return differing;
    }

    private static Map<ItemCode, List<Fact>> byOwner(
            Programme programme, FactKey.Kind kind, Map<ItemCode, ItemCode> renamed) {
        Map<ItemCode, List<Fact>> facts = new HashMap<>();
        for (Fact fact : Facts.of(programme, kind)) {
            ItemCode owner = fact.key().items().getFirst();
            facts.computeIfAbsent(Objects.requireNonNull(renamed.getOrDefault(owner, owner)), _ -> new ArrayList<>())
                    .add(fact);
        }
        return facts;
    }
}
