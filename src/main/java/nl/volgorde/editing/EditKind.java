package nl.volgorde.editing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Area;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Source;
import nl.volgorde.model.Text;
import nl.volgorde.model.Theme;
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
    SOURCE("", "source-id"),
    THEME("", "theme-id"),
    AREA("", "area-id"),
    FUND("", "fund-id"),
    FUNDING("item", "funding"),
    RELATION("item", "related");

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
            case FUNDING -> {
                ItemCode item = item(programme, given.apply("item")).code();
                String key = given.apply("funding");
                yield new FundingEditing(
                        programme, item, key == null ? null : new FactKey(FactKey.Kind.FUNDING, key, List.of(item)));
            }
            case RELATION -> {
                ItemCode item = item(programme, given.apply("item")).code();
                String id = given.apply("related");
                yield new RelationEditing(programme, item, id == null ? null : relation(programme, item, id));
            }
            case ACTOR ->
                new ActorEditing(
                        programme,
                        one(given.apply("actor-id"), programme.register().actors(), Actor::id));
            case MEETING ->
                new MeetingEditing(
                        programme,
                        one(given.apply("meeting"), programme.register().meetings(), Meeting::id));
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
                        one(given.apply("source-id"), programme.register().sources(), Source::id));
            case THEME ->
                new ThemeEditing(
                        programme,
                        one(given.apply("theme-id"), programme.register().themes(), Theme::id));
            case AREA ->
                new TitledEditing<>(
                        programme,
                        TitledEditing.AREA,
                        one(given.apply("area-id"), programme.register().areas(), Area::id));
            case FUND ->
                new TitledEditing<>(
                        programme,
                        TitledEditing.FUND,
                        one(given.apply("fund-id"), programme.register().funds(), Fund::id));
        };
    }

    /** The key of the relation with this id that reads from an item; one that fits nothing when it has none. */
    private static FactKey relation(Programme programme, ItemCode from, String id) {
        return programme.ties().relations().stream()
                .filter(relation -> relation.from().equals(from))
                .map(Relation::key)
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseGet(() -> new FactKey(FactKey.Kind.RELATION, id, List.of(from)));
    }

    private static Item item(Programme programme, @Nullable String code) {
        String typed = Objects.requireNonNullElse(code, "");
        return programme.find(typed).orElseThrow(() -> NoAnswer.UnknownItem.in(programme, typed));
    }

    private static <T> @Nullable T one(@Nullable String id, List<T> all, Function<T, String> idOf) {
        return id == null
                ? null
                : all.stream()
                        .filter(each -> idOf.apply(each).equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoAnswer.Unreadable(new Text(
                                "'" + id + "' is er niet, of niet meer.", "'" + id + "' is not there, or no more.")));
    }
}
