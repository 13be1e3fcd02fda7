package nl.volgorde.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.analysis.readiness.State;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Involvement.Role;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;

/**
 * What the filters of a page can be set to.
 *
 * @param actors those who may have to act on something, by name
 */
record FilterChoices(List<Choice> themes, List<Choice> actors, List<Choice> states, List<Choice> items) {
    /** Above this many items a list to choose from is no help. */
    private static final int ITEMS = 1_000;

    private static final Set<Role> ACTING = EnumSet.of(Role.LEADS, Role.DECIDES, Role.COMMISSIONS);

    /** A value, and what people call it. */
    record Choice(String value, String words) {}

    static FilterChoices of(Programme programme, Wording words) {
        Language language = words.language();
        Set<String> acting = programme.ties().involvements().stream()
                .filter(part -> ACTING.contains(part.role()))
                .map(Involvement::actor)
                .collect(Collectors.toSet());
        return new FilterChoices(
                programme.register().themes().stream()
                        .sorted(Comparator.comparingInt(theme -> theme.number()))
                        .map(theme -> new Choice(theme.id(), theme.title().in(language)))
                        .toList(),
                programme.register().actors().stream()
                        .filter(actor -> acting.contains(actor.id()))
                        .map(actor -> new Choice(actor.id(), actor.name().in(language)))
                        .sorted(Comparator.comparing(Choice::words).thenComparing(Choice::value))
                        .toList(),
                Arrays.stream(State.values())
                        .map(state -> new Choice(state.name().toLowerCase(Locale.ROOT), words.word(state)))
                        .toList(),
                items(programme, language));
    }

    /** The items, when they are not too many to choose from. */
    static List<Choice> items(Programme programme, Language language) {
        return programme.items().size() > ITEMS
                ? List.of()
                : programme.items().stream()
                        .map(item ->
                                new Choice(item.code().value(), item.title().in(language)))
                        .toList();
    }

    /** What people call a group of the map, by its id. */
    String group(String id) {
        String key = id.substring(id.indexOf(':') + 1);
        return Stream.of(themes, actors, states)
                .flatMap(List::stream)
                .filter(choice -> choice.value().equalsIgnoreCase(key))
                .map(Choice::words)
                .findFirst()
                .orElse(id);
    }
}
