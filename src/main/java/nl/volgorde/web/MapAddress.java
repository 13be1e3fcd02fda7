package nl.volgorde.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.ItemFilter;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.MapSelection.Direction;
import nl.volgorde.answers.MapSelection.Grouping;
import nl.volgorde.answers.MapSelection.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A part of the map as it stands in the address of its page, so that it can be mailed. */
record MapAddress(MapSelection selection) {
    /** A group this small is opened up among the others; a larger one is looked at by itself. */
    private static final int OPENED = 40;

    /** The page with this part, in the agenda, data date and language of another page. */
    String on(Page page) {
        return on(page.to("/map"));
    }

    /** All of this part as CSV, item by item or edge by edge, however many there are. */
    String csv(Page page, String table) {
        return new MapAddress(selection.by(Grouping.AUTO, List.of(), selection.limit()))
                .on(page.csv("/map", table) + "&limit=" + MapSelection.MOST);
    }

    private String on(String start) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(start);
        Reach reach = selection.reach();
        if (reach != null) {
            add(address, "focus", reach.focus());
            add(address, "direction", lower(reach.direction()));
            add(address, "steps", reach.steps() == Integer.MAX_VALUE ? null : Integer.toString(reach.steps()));
            add(address, "hardOnly", reach.hardOnly() ? "true" : null);
        }
        filter(address, selection.filter());
        add(address, "group", selection.grouping() == Grouping.AUTO ? null : lower(selection.grouping()));
        selection.open().forEach(id -> add(address, "open", id));
        return address.build(true).toUriString();
    }

    /** Adds what a filter asks for. */
    static void filter(UriComponentsBuilder address, ItemFilter filter) {
        add(address, "theme", filter.theme());
        add(address, "actor", filter.actor());
        add(address, "state", filter.state() == null ? null : lower(filter.state()));
        add(address, "words", filter.words());
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The map seen from an item, as far and as filtered as this one. */
    MapAddress from(String code) {
        Reach reach = selection.reach();
        return new MapAddress(selection.from(
                reach == null
                        ? new Reach(code, Direction.UPSTREAM, Integer.MAX_VALUE, false)
                        : new Reach(code, reach.direction(), reach.steps(), reach.hardOnly())));
    }

    /** This map with a group closed again. */
    MapAddress without(String group) {
        List<String> fewer = new ArrayList<>(selection.open());
        fewer.remove(group);
        return new MapAddress(selection.by(selection.grouping(), fewer, selection.limit()));
    }

    /**
     * This map with a group looked into: opened up among the others while that can be read, otherwise by itself.
     *
     * @param shown how many boxes there are now
     * @return null when nothing more of it can be shown
     */
    @Nullable
    MapAddress into(MapGroup group, int shown) {
        String kind = group.id().substring(0, group.id().indexOf(':'));
        boolean fits = shown + group.items() <= selection.limit();
        boolean nameable = group.key() != null || group.id().endsWith(":");
        if (fits && (group.items() <= OPENED || !nameable)) {
            List<String> more = new ArrayList<>(selection.open());
            more.add(group.id());
            return new MapAddress(
                    selection.by(Grouping.valueOf(kind.toUpperCase(Locale.ROOT)), more, selection.limit()));
        }
        MapSelection alone = selection
                .of(only(kind, group.key() == null ? ItemFilter.NONE : group.key()))
                .by(Grouping.AUTO, List.of(), selection.limit());
        return !nameable || alone.filter().equals(selection.filter()) ? null : new MapAddress(alone);
    }

    private ItemFilter only(String kind, String key) {
        ItemFilter filter = selection.filter();
        return switch (Grouping.valueOf(kind.toUpperCase(Locale.ROOT))) {
            case THEME -> new ItemFilter(key, filter.actor(), filter.state(), filter.words());
            case ACTOR -> new ItemFilter(filter.theme(), key, filter.state(), filter.words());
            case STATE -> new ItemFilter(filter.theme(), filter.actor(), State.valueOf(key), filter.words());
            case AUTO -> filter;
        };
    }
}
