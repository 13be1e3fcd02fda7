package nl.volgorde.web;

import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.picture.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Addresses from within the pictures of a page: of the same agenda and day, in the same language.
 *
 * @param map the part of the map that is shown, or null where groups lead nowhere
 * @param shown how many boxes the map has
 * @param fromItems whether an item leads to the map seen from there, rather than to its page
 */
record PageAddresses(Page page, @Nullable MapAddress map, int shown, boolean fromItems) implements Addresses {
    /** For pictures without groups. */
    static PageAddresses of(Page page) {
        return new PageAddresses(page, null, 0, false);
    }

    @Override
    public String item(String code) {
        return fromItems && map != null && !isFocus(map, code) ? map.from(code).on(page) : page.item(code);
    }

    private static boolean isFocus(MapAddress map, String code) {
        MapSelection.Reach reach = map.selection().reach();
        return reach != null && reach.focus().equals(code);
    }

    @Override
    public String edge(String from, String to) {
        return page.edge(from, to);
    }

    @Override
    public String waiting(String waiting, String awaited) {
        return page.actor(waiting);
    }

    @Override
    public @Nullable String group(MapGroup group) {
        MapAddress into = map == null ? null : map.into(group, shown);
        return into == null ? null : into.on(page);
    }
}
