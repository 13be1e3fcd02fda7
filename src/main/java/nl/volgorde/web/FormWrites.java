package nl.volgorde.web;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.StoreException;

/**
 * Writes what forms say. A form rests on the revision that it was made from, but only for the items that it is about:
 * what others wrote meanwhile of other items is no conflict, or two people could never work at the same time.
 */
final class FormWrites {
    private static final int ATTEMPTS = 5;

    private FormWrites() {}

    /**
     * Writes, again when others only wrote of other items meanwhile.
     *
     * @param items codes that the form is about
     * @throws StoreException.Conflict when somebody wrote of these items since the form was made
     */
    static EditAnswer write(Edits.Order order, Collection<String> items, Function<Edits.Order, EditAnswer> write) {
        return on(order, key -> key.items().stream().map(ItemCode::value).anyMatch(items::contains), write);
    }

    /**
     * Does something on the revision that a form rests on, again when others only wrote of other facts meanwhile.
     *
     * @param isOwn whether the form is about a fact
     * @throws StoreException.Conflict when somebody wrote of these facts since the form was made
     */
    static <T> T on(Edits.Order order, Predicate<FactKey> isOwn, Function<Edits.Order, T> write) {
        Edits.Order current = order;
        for (int attempt = 1; ; attempt++) {
            try {
                return write.apply(current);
            } catch (StoreException.Conflict conflict) {
                if (attempt == ATTEMPTS || concerns(conflict, isOwn)) {
                    throw conflict;
                }
                current = new Edits.Order(order.agenda(), conflict.actual(), order.by(), order.language());
            }
        }
    }

    private static boolean concerns(StoreException.Conflict conflict, Predicate<FactKey> isOwn) {
        boolean allTold = conflict.since().size() == conflict.actual() - conflict.expected();
        return !allTold
                || conflict.since().stream()
                        .anyMatch(write -> write.changes().isEmpty()
                                || write.changes().stream().map(FactChange::key).anyMatch(isOwn));
    }
}
