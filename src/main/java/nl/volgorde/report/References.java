package nl.volgorde.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Language;
import org.jspecify.annotations.Nullable;

/** Numbers the places where a paper's figures are found again: a page of the application and a command. */
final class References {
    private final BoardReport.Origin origin;
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();

    References(BoardReport.Origin origin) {
        this.origin = origin;
    }

    /**
     * Where a figure is found.
     *
     * @param what kind of figure it is, in words
     * @param page path with parameters
     * @param command as typed in a shell
     */
    record Place(String what, String page, String command) {}

    /**
     * The number of a place.
     *
     * @param page path of the page, its parts encoded, with an anchor or without
     * @param command name, item and options, without the common ones
     */
    int to(String what, String page, String command) {
        Place place = new Place(what, address(page), "volgorde " + command + options());
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        numbers.put(place, numbers.size() + 1);
        return numbers.size();
    }

    /** All places so far; the first is number 1. */
    List<Place> places() {
        return List.copyOf(numbers.keySet());
    }

    /** The chapter that lists them. */
    Paper.Chapter chapter(Sayings sayings) {
        List<List<String>> rows = new ArrayList<>();
        for (Place place : places()) {
            rows.add(List.of("[" + (rows.size() + 1) + "]", place.what(), place.page(), place.command()));
        }
        return new Paper.Chapter(
                "references",
                sayings.say("references"),
                List.of(
                        sayings.paragraph("references.explained", origin.agenda(), Long.toString(origin.revision())),
                        new Paper.Grid(
                                Paper.Phrase.of(sayings.say("references.caption")),
                                List.of(
                                        Paper.Column.of(sayings.say("column.number"), 7),
                                        Paper.Column.of(sayings.say("column.figure"), 23),
                                        Paper.Column.of(sayings.say("column.page"), 32),
                                        Paper.Column.of(sayings.say("column.command"), 38)),
                                rows)));
    }

    private String address(String page) {
        int anchor = page.indexOf('#');
        String path = anchor < 0 ? page : page.substring(0, anchor);
        return path + "?agenda=" + encoded(origin.agenda()) + "&asOf=" + origin.asOf()
                + (origin.language() == Language.NL
                        ? ""
                        : "&lang=" + origin.language().tag())
                + (anchor < 0 ? "" : page.substring(anchor));
    }

    private String options() {
        LocalDate knownOn = origin.knownOn();
        return " --agenda " + origin.agenda() + " --as-of " + origin.asOf()
                + (knownOn == null ? "" : " --known-on " + knownOn);
    }

    static String decision(String code, @Nullable String anchor) {
        return "/decisions/" + encoded(code) + (anchor == null ? "" : "#" + anchor);
    }

    static String actor(String id) {
        return "/actors/" + encoded(id);
    }

    /** A code as an argument: quoted where it has spaces. */
    static String argument(String code) {
        return code.matches("[A-Za-z0-9-]+") ? code : "\"" + code + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
