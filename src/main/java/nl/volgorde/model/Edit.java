package nl.volgorde.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One thing to do to a programme. */
public sealed interface Edit {
    /** The fact that is put or taken away. */
    FactKey key();

    /** A new fact, or one in the place of the fact with the same key. */
    record Put(FactKey key, Fact fact) implements Edit {
        public Put {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(fact, "fact");
            if (!key.kind().type().isInstance(fact)) {
                throw new IllegalArgumentException(fact + " is not of the kind " + key.kind());
            }
        }
    }

    /** No such fact any more; nothing when there is none. */
    record Remove(FactKey key) implements Edit {
        public Remove {
            Objects.requireNonNull(key, "key");
        }
    }

    /** The items that these edits give another code, from the old code to the new. */
    static Map<ItemCode, ItemCode> renamed(List<Edit> edits) {
        return Renaming.in(edits).codes();
    }

    static Edit put(Fact fact) {
        return new Put(fact.key(), fact);
    }

    static Edit remove(FactKey key) {
        return new Remove(key);
    }

    /**
     * The programme after these edits, in their order: a changed fact keeps its place, a new one comes last among its
     * kind. What refers to an item that another code is given to follows it.
     *
     * @throws SameCode when two items would bear the same code
     */
    static Programme apply(Programme before, List<Edit> edits) {
        Renaming renaming = Renaming.in(edits);
        Programme programme = renaming.isEmpty() ? before : renaming.followed(before);
        Map<FactKey.Kind, Map<FactKey, Fact>> touched = new EnumMap<>(FactKey.Kind.class);
        for (Edit edit : edits) {
            Map<FactKey, Fact> facts = touched.computeIfAbsent(edit.key().kind(), kind -> Facts.byKey(programme, kind));
            switch (edit) {
                case Put put -> facts.put(put.key(), put.fact());
                case Remove remove -> facts.remove(remove.key());
            }
        }
        Facts result = new Facts(programme);
        touched.forEach((kind, facts) -> result.put(kind, new ArrayList<>(facts.values())));
        return result.programme();
    }
}
