package nl.volgorde.editing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** What forms there are, and by which parameters each names the thing that it is about. */
public enum EditKind {
    ITEM("", "item"),
    PRECONDITION("item", "needs"),
    WINDOW("item", "window"),
    ROLE("item", "actor-role"),
    ACTOR("", "actor-id"),
    MEETING("", "meeting"),
    TABLING("decision", "meeting"),
    SOURCE("", "source-id");

    private final String owner;
    private final String own;

    EditKind(String owner, String own) {
        this.owner = owner;
        this.own = own;
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<EditKind> named(String name) {
        for (EditKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The parameters that name the thing; without the last of them the form adds one. */
    public List<String> parameters() {
        return owner.isEmpty() ? List.of(own) : List.of(owner, own);
    }

    /**
     * The form's thing in a programme.
     *
     * @param parameter the value of a parameter; null or blank when it is not given
     * @throws NoAnswer when the item that it belongs to is not there
     */
    public Editing in(Programme programme, Function<String, @Nullable String> parameter) {
        Function<String, @Nullable String> given = name -> {
            String value = parameter.apply(name);
            return value == null || value.isBlank() ? null : value;
        };
        return switch (this) {
            case ITEM -> {
                String code = given.apply("item");
                yield new ItemEditing(programme, code == null ? null : item(programme, code));
            }
            case PRECONDITION -> {
                String from = given.apply("needs");
                yield new PreconditionEditing(
                        programme,
                        item(programme, given.apply("item")).code(),
                        from == null ? null : item(programme, from).code());
            }
            case WINDOW -> {
                Item item = item(programme, given.apply("item"));
                String key = given.apply("window");
                yield new WindowEditing(
                        programme,
                        item,
                        key == null ? null : new FactKey(FactKey.Kind.CLAIM, key, List.of(item.code())));
            }
            case ROLE -> {
                ItemCode item = item(programme, given.apply("item")).code();
                String key = given.apply("actor-role");
                yield new RoleEditing(
                        programme,
                        item,
                        key == null ? null : new FactKey(FactKey.Kind.INVOLVEMENT, key, List.of(item)));
            }
            case ACTOR -> new ActorEditing(programme, one(given.apply("actor-id"), id -> programme.actor(id)));
            case MEETING ->
                new MeetingEditing(
                        programme,
                        one(
                                given.apply("meeting"),
                                id -> programme.register().meetings().stream()
                                        .filter(meeting -> meeting.id().equals(id))
                                        .findFirst()));
            case TABLING -> {
                String decision = given.apply("decision");
                yield new TablingEditing(
                        programme,
                        decision == null
                                ? null
                                : item(programme, decision).code().value(),
                        given.apply("meeting"));
            }
            case SOURCE ->
                new SourceEditing(
                        programme,
                        one(
                                given.apply("source-id"),
                                id -> programme.register().sources().stream()
                                        .filter(source -> source.id().equals(id))
                                        .findFirst()));
        };
    }

    private static Item item(Programme programme, @Nullable String code) {
        String typed = Objects.requireNonNullElse(code, "");
        return programme.find(typed).orElseThrow(() -> NoAnswer.UnknownItem.in(programme, typed));
    }

    private static <T> @Nullable T one(@Nullable String id, Function<String, Optional<T>> find) {
        return id == null
                ? null
                : find.apply(id)
                        .orElseThrow(() -> new NoAnswer.Unreadable(new Text(
                                "'" + id + "' is er niet, of niet meer.", "'" + id + "' is not there, or no more.")));
    }
}
