package nl.volgorde.web;

import java.nio.charset.StandardCharsets;
import nl.volgorde.answers.MapAnswer.MapGroup;
import nl.volgorde.picture.Addresses;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses from within the pictures of a page: of the same agenda and day, in the same language. */
record PageAddresses(Page page) implements Addresses {
    /** A group this small is opened up among the others; a larger one is looked at by itself. */
    private static final int OPENED = 40;

    @Override
    public String item(String code) {
        return page.item(code);
    }

    @Override
    public String edge(String from, String to) {
        return page.item(to) + "#" + encoded("edge-" + from.replace(' ', '-') + "-" + to.replace(' ', '-'));
    }

    @Override
    public String waiting(String waiting, String awaited) {
        return page.actor(waiting);
    }

    @Override
    public String group(MapGroup group) {
        String kind = group.id().substring(0, group.id().indexOf(':'));
        UriComponentsBuilder map = UriComponentsBuilder.fromUriString(page.to("/map"));
        String key = group.key();
        if (key == null || group.items() <= OPENED) {
            map.queryParam("group", kind).queryParam("open", encoded(group.id()));
        } else {
            map.queryParam(kind, encoded(key));
        }
        return map.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
