package nl.volgorde.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the dependency map somebody wants to see.
 *
 * @param reach the item to look from and how far, or null for the whole agenda
 * @param filter which of the items found are wanted; the one looked from is given in any case
 * @param grouping by what items are put together
 * @param open ids of groups whose items are wanted one by one
 * @param limit how many items may be given one by one, from 1 to {@value #MOST}; above it they are put together
 */
public record MapSelection(@Nullable Reach reach, ItemFilter filter, Grouping grouping, List<String> open, int limit) {
    /** More than this nobody can read in one picture. */
    public static final int READABLE = 150;

    /** The most items that are given one by one. */
    public static final int MOST = 10_000;

    /** Everything, put together where it is too much to read. */
    public static final MapSelection ALL = new MapSelection(null, ItemFilter.ALL, Grouping.AUTO, List.of(), READABLE);

    public MapSelection {
        open = open.stream().distinct().sorted().toList();
        if (limit < 1 || limit > MOST) {
            throw new NoAnswer.OutOfRange("limit", 1, MOST, limit);
        }
    }

    /** Everything without which an item cannot be: the network that its verdict and its date rest on. */
    public static MapSelection neededFor(String code) {
        return ALL.from(new Reach(code, Direction.UPSTREAM, Integer.MAX_VALUE, true));
    }

    /** This selection, seen from an item, or from none. */
    public MapSelection from(@Nullable Reach other) {
        return new MapSelection(other, filter, grouping, open, limit);
    }

    /** This selection of other items. */
    public MapSelection of(ItemFilter other) {
        return new MapSelection(reach, other, grouping, open, limit);
    }

    /** This selection with items put together in another way. */
    public MapSelection by(Grouping other, List<String> opened, int most) {
        return new MapSelection(reach, filter, other, opened, most);
    }

    /**
     * How far to look from an item.
     *
     * @param focus code in any usual writing of the item to look from
     * @param direction what to follow from there
     * @param steps how many edges to follow, 1 or more
     * @param hardOnly whether to follow HARD edges alone; SOFT ones between the items found are given all the same
     */
    public record Reach(String focus, Direction direction, int steps, boolean hardOnly) {
        public Reach {
            if (steps < 1) {
                throw new NoAnswer.OutOfRange("steps", 1, Integer.MAX_VALUE, steps);
            }
        }
    }

    /** What to follow from the focus. */
    public enum Direction {
        /** What it waits for. */
        UPSTREAM,
        /** What waits for it. */
        DOWNSTREAM,
        BOTH
    }

    /** By what items are put together. */
    public enum Grouping {
        /** Not at all while they can be read; else by theme, by actor or by state, the first that tells them apart. */
        AUTO,
        THEME,
        /** By who must act first. */
        ACTOR,
        STATE
    }
}
