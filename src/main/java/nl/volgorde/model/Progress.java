package nl.volgorde.model;

/** Is told how far work has come. */
public interface Progress {
    /** Nobody looks. */
    Progress UNSEEN = (_, _) -> {};

    /**
     * Something was done.
     *
     * @param done of the total
     * @param total more than 0
     */
    void at(long done, long total);
}
