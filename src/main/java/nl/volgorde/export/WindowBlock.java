package nl.volgorde.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.intake.PhaseWindow;
import nl.volgorde.intake.WindowGrammar;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import nl.volgorde.model.Window.Flag;

/** A claim as a bundle states it: by its text alone where that is read as the claim has it, else with dates or flags. */
final class WindowBlock {
    private WindowBlock() {}

    static Block of(Claim claim, ItemType type, String itemSource) {
        Block block = new Block().text("phase", claim.phase()).put("text", claim.text());
        block.unless(true, "planning", claim.planning());
        Window window = claim.window();
        List<PhaseWindow> read = WindowGrammar.read(claim.text(), type);
        if (read.size() != 1 || !read.getFirst().window().equals(window)) {
            state(block, window, read);
        }
        return block.place(claim.provenance(), itemSource);
    }

    private static void state(Block block, Window window, List<PhaseWindow> read) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(window.flags());
        if (window.duration() == null && window.isUndated() && !undated(flags)) {
            // Flags are added to what is read: that must have no dates either.
            Set<Flag> more = EnumSet.noneOf(Flag.class);
            more.addAll(flags);
            Window basis = read.size() == 1 ? read.getFirst().window() : Window.UNDATED;
            more.removeAll(basis.flags());
            if (!basis.with(more).equals(window)) {
                throw new IllegalStateException("a bundle cannot say the window " + window);
            }
            block.put("flags", names(more));
            return;
        }
        block.range("start", window.start())
                .range("finish", window.finish())
                .put("duration", window.duration())
                .put("flags", names(flags));
    }

    private static boolean undated(Set<Flag> flags) {
        return flags.contains(Flag.UNDATED) || flags.contains(Flag.UNREADABLE);
    }

    private static List<String> names(Set<Flag> flags) {
        return flags.stream().map(Flag::name).toList();
    }

    /** A forecast, which has no text of its own. */
    static Block forecast(Window window) {
        return new Block()
                .range("start", window.start())
                .range("finish", window.finish())
                .put("duration", window.duration())
                .put("flags", window.flags().stream().map(Flag::name).sorted().toList());
    }

    /** A day where a range is one, else its bounds. */
    static Block day(Block block, DateRange range) {
        boolean one = range.earliest() != null && range.earliest().equals(range.latest());
        return one ? block.put("date", String.valueOf(range.earliest())) : block.bounds(range);
    }
}
