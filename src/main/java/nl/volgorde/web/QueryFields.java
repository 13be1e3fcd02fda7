package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.volgorde.answers.Programmes;
import nl.volgorde.console.QueryParameter;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of saved questions and dashboards as fields of a form, and their values from an address. A parameter
 * {@code agenda} is the agenda that the page is about; one that holds an item's code may be typed in any usual writing.
 */
@Component
class QueryFields {
    static final String AGENDA = "agenda";

    private static final Set<String> ITEMS = Set.of("code", "from", "to", "target", "item");
    private static final String CODE = "code";
    private static final String ACTOR = "actor";

    /** Above this many a list to choose from is no help. */
    private static final int CHOICES = 1_000;

    private final Programmes programmes;
    private final ResultViews views;

    QueryFields(Programmes programmes, ResultViews views) {
        this.programmes = programmes;
        this.views = views;
    }

    /**
     * A field.
     *
     * @param type as an input has it, or {@code select}
     * @param choices values to choose from, with what they mean; those of an input are suggestions
     */
    record Field(String name, String label, String type, String value, List<Choice> choices) {}

    /** A value to choose. */
    record Choice(String value, String text) {}

    /** The programme that the page is about: the one its address names, else the preferred one, else the only one. */
    Programme programme(Page page, @Nullable String preferred) {
        if (page.agenda() == null
                && programmes.agendas().stream()
                        .anyMatch(stored -> stored.agenda().id().equals(preferred))) {
            return programmes.current(preferred);
        }
        return programmes.current(page.agenda());
    }

    /** The values of a saved question's parameters: as the address gives them, else as the question's file does. */
    Map<String, String> values(SavedQuery query, Programme programme, HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = value(
                    parameter.name(),
                    parameter.defaultValue(),
                    parameter.type() == QueryParameter.Type.STRING,
                    programme,
                    request);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    /** The value of a parameter; null when nobody gives one. */
    static @Nullable String value(
            String name, @Nullable String otherwise, boolean text, Programme programme, HttpServletRequest request) {
        if (name.equals(AGENDA)) {
            return programme.agenda().id();
        }
        String given = request.getParameter(name);
        boolean typed = given != null && !given.isBlank();
        String value = typed && given != null ? given.strip() : otherwise;
        if (value == null || !text || !ITEMS.contains(name)) {
            return value;
        }
        ItemCode focus = programme.agenda().focus();
        return programme
                .find(value)
                .map(item -> item.code().value())
                .orElse(typed || focus == null || !name.equals(CODE) ? value : focus.value());
    }

    /** An address with these values besides what it holds; the agenda it holds already. */
    static String address(String page, Map<String, ?> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(page);
        values.forEach((name, value) -> {
            if (!name.equals(AGENDA)) {
                address.queryParam(Page.encoded(name), Page.encoded(String.valueOf(value)));
            }
        });
        return address.build(true).toUriString();
    }

    /** The fields of a saved question; the agenda is chosen above the page. */
    List<Field> of(SavedQuery query, Map<String, String> values, Programme programme, Page page) {
        List<Field> fields = new ArrayList<>();
        for (QueryParameter parameter : query.parameters()) {
            if (!parameter.name().equals(AGENDA)) {
                String type =
                        switch (parameter.type()) {
                            case STRING, DATETIME -> "text";
                            case INTEGER -> "number";
                            case DATE -> "date";
                            case BOOLEAN -> "select";
                        };
                fields.add(field(parameter.name(), type, values.getOrDefault(parameter.name(), ""), programme, page));
            }
        }
        return fields;
    }

    /** A field of this type; a text that is known to be an item or an actor comes with what there is to choose. */
    Field field(String name, String type, String value, Programme programme, Page page) {
        String label = views.parameter(name, page);
        Language language = page.language();
        if (type.equals("select")) {
            return new Field(
                    name,
                    label,
                    type,
                    value,
                    List.of(new Choice("true", views.said("yes", page)), new Choice("false", views.said("no", page))));
        }
        boolean isItem = name.equals(CODE)
                || (ITEMS.contains(name) && programme.find(value).isPresent());
        if (type.equals("text") && isItem && programme.items().size() <= CHOICES) {
            return new Field(
                    name,
                    label,
                    type,
                    value,
                    programme.items().stream()
                            .map(item -> choice(item, language))
                            .toList());
        }
        if (type.equals("text") && name.equals(ACTOR)) {
            return new Field(
                    name,
                    label,
                    type,
                    value,
                    programme.register().actors().stream()
                            .map(actor -> new Choice(actor.id(), actor.name().in(language)))
                            .toList());
        }
        return new Field(name, label, type, value, List.of());
    }

    private static Choice choice(Item item, Language language) {
        return new Choice(item.code().value(), item.title().in(language));
    }
}
