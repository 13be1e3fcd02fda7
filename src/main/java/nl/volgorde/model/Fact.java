package nl.volgorde.model;

/**
 * One thing that a programme holds and that can be put, changed or taken away by itself.
 *
 * <p>Two facts with the same {@link #key()} are the same fact before and after a change.
 */
public sealed interface Fact
        permits Agenda,
                Source,
                Theme,
                Area,
                Fund,
                Actor,
                Meeting,
                Item,
                Precondition,
                Relation,
                Involvement,
                Claim,
                Funding,
                Tabling,
                Statement,
                Waiver,
                SavedScenario,
                Assessment {
    /** What makes this the same fact after a change. */
    default FactKey key() {
        return FactKey.of(this);
    }
}
