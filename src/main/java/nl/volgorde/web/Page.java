package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.volgorde.answers.MapSelection;
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

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
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

    public String item(String code) {
        return to("/items/{code}", code);
    }

    public String decision(String code) {
        return to("/decisions/{code}", code);
    }

    /** The map seen from an item. */
    public String map(String code) {
        return new MapAddress(MapSelection.ALL).from(code).on(this);
    }

    public String actor(String id) {
        return to("/actors/{id}", id);
    }

    /** A page in one language. */
    record LanguageLink(String tag, String address) {}
}
