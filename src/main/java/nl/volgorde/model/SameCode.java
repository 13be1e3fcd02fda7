package nl.volgorde.model;

/** Two items bear the same code or alias, in any writing: nobody could say which is meant. */
public final class SameCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    SameCode(ItemCode code, ItemCode one, ItemCode other) {
        super("two items bear the code " + code + ": " + one + " and " + other);
        reason = new Text(
                "Twee items dragen de code " + code + ": " + one + " en " + other + ". Geef een ervan een andere.",
                "Two items bear the code " + code + ": " + one + " and " + other + ". Give one of them another.");
    }

    /** Why, in both languages. */
    public Text reason() {
        return reason;
    }
}
