package nl.volgorde.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A choice of items as an address or a form gives it: values by name. What is absent or blank is not chosen; names that
 * it does not know are let be.
 */
public record SelectionText(Map<String, List<String>> values) {
    public SelectionText {
        values = Map.copyOf(values);
    }

    /**
     * By {@code theme}, {@code actor}, {@code state} and {@code words}.
     *
     * @throws NoAnswer when there is no such state
     */
    public ItemFilter filter() {
        String state = one("state");
        return new ItemFilter(
                one("theme"), one("actor"), state == null ? null : choice(State.class, "state", state), one("words"));
    }

    /**
     * The same, seen from {@code focus} in a {@code direction} over so many {@code steps}, by {@code hardOnly} edges, in
     * groups by {@code group} of which some are {@code open}; never more than can be read.
     *
     * @throws NoAnswer when a value cannot be
     */
    public MapSelection selection() {
        String focus = one("focus");
        String direction = one("direction");
        String group = one("group");
        MapSelection.Reach reach = focus == null
                ? null
                : new MapSelection.Reach(
                        focus,
                        direction == null
                                ? MapSelection.Direction.UPSTREAM
                                : choice(MapSelection.Direction.class, "direction", direction),
                        steps(),
                        "true".equals(one("hardOnly")));
        return new MapSelection(
                reach,
                filter(),
                group == null ? MapSelection.Grouping.AUTO : choice(MapSelection.Grouping.class, "group", group),
                values.getOrDefault("open", List.of()),
                MapSelection.READABLE);
    }

    private @Nullable String one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private int steps() {
        String steps = one("steps");
        try {
            return steps == null ? Integer.MAX_VALUE : Integer.parseInt(steps);
        } catch (NumberFormatException e) {
            throw new NoAnswer.Unreadable(new Text(
                    "'steps' moet een aantal zijn, niet '" + steps + "'.",
                    "'steps' must be a number, not '" + steps + "'."));
        }
    }

    /**
     * The constant with a name, in any case and with hyphens for underscores.
     *
     * @param name of the parameter, for who typed it
     * @throws NoAnswer naming those that can be chosen
     */
    public static <E extends Enum<E>> E choice(Class<E> type, String name, String typed) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(type, name, typed));
    }

    private static NoAnswer unknown(Class<? extends Enum<?>> type, String name, String typed) {
        String choices = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return new NoAnswer.Unreadable(new Text(
                "'" + name + "' kan niet '" + typed + "' zijn. Kies uit: " + choices + ".",
                "'" + name + "' cannot be '" + typed + "'. Choose from: " + choices + "."));
    }
}
