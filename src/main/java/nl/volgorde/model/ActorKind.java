package nl.volgorde.model;

/** What kind of party an actor is; each is a label of its own in the graph. */
public enum ActorKind {
    MINISTRY("Ministry"),
    PROVINCE("Province"),
    MUNICIPALITY("Municipality"),
    WATER_AUTHORITY("WaterAuthority"),
    AGENCY("Agency"),
    COMPANY("Company"),
    PARTNERSHIP("Partnership");

    private final String label;

    ActorKind(String label) {
        this.label = label;
    }

    /** The node label in the graph. */
    public String label() {
        return label;
    }
}
