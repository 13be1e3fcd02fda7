package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.MapSelection.Direction;
import nl.volgorde.answers.MapSelection.Reach;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What every page has: its language, where it stands, and addresses of other pages that keep the agenda, the data date
 * and the language of this one.
 *
 * @param agenda as the address names it, or null
 * @param asOf the data date as the address names it, or null for today
 * @param path of this page, encoded
 * @param languageLinks address of this page per language
 */
record Page(
        Language language,
        @Nullable String agenda,
        @Nullable String asOf,
        String path,
        List<LanguageLink> languageLinks) {
    static Page of(HttpServletRequest request) {
        return new Page(
                RequestLanguage.of(request),
                given(request, "agenda"),
                given(request, "asOf"),
                request.getRequestURI(),
                List.of(link(request, Language.NL), link(request, Language.EN)));
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static LanguageLink link(HttpServletRequest request, Language language) {
        return new LanguageLink(language.tag(), address(request, "lang", language.tag()));
    }

    /** The address of this page with one parameter changed. */
    static String address(HttpServletRequest request, String parameter, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            for (String each : values) {
                address.queryParam(encoded(name), encoded(each));
            }
        });
        return address.replaceQueryParam(parameter, encoded(value)).build(true).toUriString();
    }

    /** As a part of an address. */
    static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** This page, about this agenda where its address names none. */
    Page about(String named) {
        return new Page(language, agenda == null ? named : agenda, asOf, path, languageLinks);
    }

    /** This page, in the other language with one parameter more. */
    Page keeping(String name, String value) {
        return new Page(
                language,
                agenda,
                asOf,
                path,
                languageLinks.stream()
                        .map(link -> new LanguageLink(link.tag(), with(link.address(), name, value)))
                        .toList());
    }

    public boolean isDutch() {
        return language == Language.NL;
    }

    /** Whether this page is, or lies under, the page at a path. */
    public boolean isUnder(String other) {
        return path.equals(other) || path.startsWith(other + "/");
    }

    /** The address of a page, with this page's agenda, data date and language. */
    public String to(String template, String... segments) {
        Object[] encoded = Arrays.stream(segments).map(Page::encoded).toArray();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(template);
        if (agenda != null) {
            address.queryParam("agenda", encoded(agenda));
        }
        if (asOf != null) {
            address.queryParam("asOf", encoded(asOf));
        }
        if (language != Language.NL) {
            address.queryParam("lang", language.tag());
        }
        return address.buildAndExpand(encoded).toUriString();
    }

    /** The same place as of another day. */
    Page on(LocalDate day) {
        return new Page(language, agenda, day.toString(), path, languageLinks);
    }

    /** An address with more parameters: names and values by turns. */
    public String with(String address, String... parameters) {
        StringBuilder longer = new StringBuilder(address);
        for (int i = 0; i < parameters.length; i += 2) {
            longer.append(longer.indexOf("?") < 0 ? '?' : '&')
                    .append(encoded(parameters[i]))
                    .append('=')
                    .append(encoded(parameters[i + 1]));
        }
        return longer.toString();
    }

    /** A name as an id of an element, which may hold no blanks. */
    public String id(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_-]", "-");
    }

    public String item(String code) {
        return to("/items/{code}", code);
    }

    public String decision(String code) {
        return to("/decisions/{code}", code);
    }

    /** The map of all without which an item cannot be. */
    public String needed(String code) {
        return new MapAddress(MapSelection.neededFor(code)).on(this);
    }

    /** The map of all that waits for an item. */
    public String heldBack(String code) {
        return new MapAddress(MapSelection.ALL.from(new Reach(code, Direction.DOWNSTREAM, Integer.MAX_VALUE, true)))
                .on(this);
    }

    /** The map seen from an item. */
    public String map(String code) {
        return new MapAddress(MapSelection.ALL).from(code).on(this);
    }

    public String actor(String id) {
        return to("/actors/{id}", id);
    }

    /** The place where a precondition is told with its source. */
    public String edge(String from, String to) {
        return item(to) + "#" + encoded("edge-" + from.replace(' ', '-') + "-" + to.replace(' ', '-'));
    }

    /**
     * Why a figure of an item is what it is.
     *
     * @param towards code of the item that float is counted towards, or null for the agenda's own
     */
    public String explanation(String code, String figure, @Nullable String towards) {
        String address = and(to("/items/{code}/explanation", code), "figure", figure);
        return towards == null ? address : and(address, "towards", towards);
    }

    /** A list within an answer over REST, as CSV. */
    public String csv(String template, String table, String... segments) {
        return and(and(to(ApiController.ROOT + template, segments), "format", "csv"), "table", table);
    }

    private static String and(String address, String name, String value) {
        return address + (address.contains("?") ? '&' : '?') + name + '=' + encoded(value);
    }

    /** A page in one language. */
    record LanguageLink(String tag, String address) {}
}
