package nl.volgorde.analysis.readiness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Searches the smallest {@link UnblockingSets}: a least-cost derivation over gates, which is NP-hard where gates offer a
 * choice. What every set must hold is settled first, by counting branches and by leaving out each item in turn; that is
 * all there is to do where every gate needs all its branches, in O(items + edges). What is left falls apart into groups
 * that share no item, whose sizes add up and whose counts multiply; within a group the search takes an item in or leaves
 * it out, and gives up a branch that cannot become as small as the best. After so much work that a person would notice,
 * it goes on without looking back, and says so.
 */
final class UnblockingSearch {
    /** Visits of items, some hundred million of which take a second. */
    private static final long MOST_WORK = 100_000_000;

    private static final int MOST_TRIED = 1_000;
    private static final int DEEPEST = 400;

    private final CompletableItems items;
    private final int listed;
    private long work;
    private boolean exact = true;

    UnblockingSearch(Readiness readiness, int target, int listed) {
        items = new CompletableItems(readiness, target);
        this.listed = listed;
    }

    UnblockingSets sets() {
        Choice start = new Choice(items);
        Found found = start.settle() ? solve(start, Integer.MAX_VALUE, 0) : Found.NOTHING;
        if (found.count().signum() == 0) {
            return new UnblockingSets(0, BigInteger.ZERO, List.of(), exact);
        }
        BitSet settled = start.chosenSince(new Choice(items));
        return new UnblockingSets(
                settled.cardinality() + found.size(),
                found.count(),
                found.sets().stream().map(set -> vertices(settled, set)).toList(),
                exact);
    }

    private List<Integer> vertices(BitSet settled, BitSet more) {
        BitSet all = (BitSet) settled.clone();
        all.or(more);
        return all.stream().map(items::vertex).sorted().boxed().toList();
    }

    /**
     * What must be added to a settled choice.
     *
     * @param limit a set of more items than this is of no use
     */
    private Found solve(Choice choice, int limit, int depth) {
        if (choice.isDone()) {
            return Found.NOTHING_MORE;
        }
        if (choice.leastMissing() > limit) {
            return Found.NOTHING;
        }
        BitSet undecided = choice.undecided();
        boolean few = undecided.cardinality() <= MOST_TRIED;
        work += (1L + (few ? undecided.cardinality() : 0)) * items.count();
        if (work > MOST_WORK || depth > DEEPEST) {
            exact = false;
            return Found.NOTHING_MORE.with(choice.straight());
        }
        Choice settled = new Choice(choice);
        if (few) {
            settled.takeNeeded(undecided);
        }
        Found all = Found.NOTHING_MORE;
        for (Choice group : settled.groups()) {
            all = all.and(branch(group, limit, depth), listed);
        }
        return all.with(settled.chosenSince(choice));
    }

    private Found branch(Choice choice, int limit, int depth) {
        int item = choice.next();
        Choice with = new Choice(choice);
        Found in = with.take(item) ? more(choice, with, limit, depth) : Found.NOTHING;
        if (!exact && in.count().signum() > 0) {
            return in;
        }
        int left = in.count().signum() == 0 ? limit : Math.min(limit, in.size());
        Choice without = new Choice(choice);
        Found out = without.leave(item) ? more(choice, without, left, depth) : Found.NOTHING;
        return in.or(out, listed);
    }

    private Found more(Choice before, Choice after, int limit, int depth) {
        BitSet added = after.chosenSince(before);
        int left = limit - added.cardinality();
        return left < 0 ? Found.NOTHING : solve(after, left, depth + 1).with(added);
    }

    /**
     * The smallest sets of a part of the search.
     *
     * @param sets some of them
     */
    private record Found(int size, BigInteger count, List<BitSet> sets) {
        static final Found NOTHING = new Found(0, BigInteger.ZERO, List.of());
        static final Found NOTHING_MORE = new Found(0, BigInteger.ONE, List.of(new BitSet()));

        Found or(Found other, int listed) {
            if (count.signum() == 0 || (other.count.signum() > 0 && other.size < size)) {
                return other;
            }
            if (other.count.signum() == 0 || other.size > size) {
                return this;
            }
            List<BitSet> both = new ArrayList<>(sets);
            both.addAll(other.sets);
            return new Found(size, count.add(other.count), both.subList(0, Math.min(listed, both.size())));
        }

        Found and(Found other, int listed) {
            List<BitSet> both = new ArrayList<>();
            for (BitSet one : sets) {
                for (BitSet another : other.sets) {
                    if (both.size() < listed) {
                        BitSet set = (BitSet) one.clone();
                        set.or(another);
                        both.add(set);
                    }
                }
            }
            return new Found(size + other.size, count.multiply(other.count), both);
        }

        Found with(BitSet added) {
            return and(new Found(added.cardinality(), BigInteger.ONE, List.of(added)), sets.size());
        }
    }
}
