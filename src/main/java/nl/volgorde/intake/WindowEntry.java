package nl.volgorde.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import nl.volgorde.model.Window.Flag;

/**
 * A window as a bundle gives it: what the grammar reads in its text, or what an editor states instead.
 *
 * <p>A stated {@code start} or {@code finish} takes the place of everything that was read, so that a side which is not
 * stated is missing. Stated {@code flags} alone are added to those read; {@code UNDATED} or {@code UNREADABLE} among them
 * takes the dates away. A stated {@code duration} goes with stated sides only.
 */
record WindowEntry(Located block, ItemType type) {
    /** One window or more. The ranges that the block states must be in order. */
    List<PhaseWindow> phases() {
        Set<Flag> flags = flags();
        if (block.has("duration") || block.has("start") || block.has("finish")) {
            return List.of(new PhaseWindow(null, stated()));
        }
        boolean undated = flags.contains(Flag.UNDATED) || flags.contains(Flag.UNREADABLE);
        return WindowGrammar.read(block.string("text"), type).stream()
                .map(phase -> new PhaseWindow(
                        phase.phase(),
                        undated || phase.window().has(Flag.UNREADABLE)
                                ? new Window(DateRange.NONE, DateRange.NONE, flags)
                                : phase.window().with(flags)))
                .toList();
    }

    /** The window that the block states by dates, flags and duration alone. */
    Window stated() {
        return new Window(range("start"), range("finish"), flags(), block.integerOrNull("duration"));
    }

    private DateRange range(String key) {
        Located range = block.block(key);
        return new DateRange(range.dateOrNull("earliest"), range.dateOrNull("latest"));
    }

    private Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        block.strings("flags").forEach(flag -> flags.add(Flag.valueOf(flag)));
        return flags;
    }
}
