package nl.volgorde.model;

/** Knows what lies behind a failure of whatever the store is reached by, such as a disk that is full. */
@FunctionalInterface
public interface StoreFailures {
    /** What to tell of a failure that is not the fault of what was asked. */
    StoreException told(Throwable failure);
}
