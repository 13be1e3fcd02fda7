package nl.volgorde.analysis.change;

import nl.volgorde.model.Gate;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Window;

/** One thing that a scenario has otherwise than the programme (method §8). */
public sealed interface Change {
    /** The item that it is about. */
    ItemCode item();

    /**
     * An item comes later than it would.
     *
     * @param steps of the axis; negative for earlier
     */
    record Slip(ItemCode item, int steps) implements Change {}

    /** An item has this status as of the data date. */
    record SetStatus(ItemCode item, Status status) implements Change {}

    /** {@code item} needs {@code from}; in the place of an edge between the two if there is one. */
    record AddEdge(ItemCode from, ItemCode item, Link link, int lagDays, Strength strength) implements Change {
        public AddEdge {
            if (from.equals(item)) {
                throw new IllegalArgumentException(from + " cannot be a precondition of itself");
            }
        }
    }

    /** {@code item} does not need {@code from}. */
    record RemoveEdge(ItemCode from, ItemCode item) implements Change {}

    /** An item's gate asks for this. */
    record SetGate(ItemCode item, Gate gate) implements Change {}

    /** An item is planned in this window, whatever was said of it. */
    record SetWindow(ItemCode item, Window window) implements Change {}
}
