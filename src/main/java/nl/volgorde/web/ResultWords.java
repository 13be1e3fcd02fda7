package nl.volgorde.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the graph stores as the reader's language has it: values of fixed lists, labels of items, days, and names,
 * criteria and reasons, which are there in each language and of which a saved question gives the Dutch one.
 */
final class ResultWords {
    private static final Pattern DAY = Pattern.compile("(1[89]|2[01])\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final String BLANK = " ";

    /** The values of fixed lists by the name that the graph stores; where two lists share one, the first. */
    private static final Map<String, Enum<?>> VALUES = values(List.of(
            Status.class,
            Funding.Status.class,
            Strength.class,
            Basis.class,
            Link.class,
            Involvement.Role.class,
            Relation.Kind.class,
            ActorKind.class,
            Alignment.class,
            Window.Flag.class));

    private static final Map<String, Enum<?>> LABELS =
            Arrays.stream(ItemType.values()).collect(Collectors.toUnmodifiableMap(ResultWords::label, type -> type));

    private final Wording words;
    private final boolean stored;
    private final Map<String, String> names;
    private final UnaryOperator<String> others;

    private ResultWords(Wording words, boolean stored, Map<String, String> names, UnaryOperator<String> others) {
        this.others = others;
        this.words = words;
        this.stored = stored;
        this.names = names;
    }

    /** Only days in words; the rest as the graph stores it, for who writes Cypher with it. */
    static ResultWords asStored(Language language) {
        return new ResultWords(Wording.in(language), true, Map.of(), _ -> "");
    }

    /**
     * @param others the words for what saved questions themselves say, such as {@code STORED}; blank for anything else
     */
    static ResultWords in(Language language, Programme programme, UnaryOperator<String> others) {
        return new ResultWords(
                Wording.in(language), false, language == Language.NL ? Map.of() : names(programme, language), others);
    }

    private static Map<String, Enum<?>> values(List<Class<? extends Enum<?>>> lists) {
        Map<String, Enum<?>> values = new LinkedHashMap<>();
        for (Class<? extends Enum<?>> list : lists) {
            for (Enum<?> value : list.getEnumConstants()) {
                values.putIfAbsent(value.name(), value);
            }
        }
        return Map.copyOf(values);
    }

    private static String label(ItemType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** What is called so in Dutch, unless different things are. */
    private static Map<String, String> names(Programme programme, Language language) {
        Map<String, Optional<String>> names = new HashMap<>();
        programme.items().forEach(item -> add(names, item.title(), language));
        programme.register().actors().forEach(actor -> add(names, actor.name(), language));
        programme.register().themes().forEach(theme -> add(names, theme.title(), language));
        programme.register().areas().forEach(area -> add(names, area.title(), language));
        programme.register().funds().forEach(fund -> add(names, fund.title(), language));
        programme.register().meetings().forEach(meeting -> add(names, meeting.title(), language));
        programme.register().sources().forEach(source -> add(names, source.title(), language));
        programme.items().forEach(item -> addIfThere(names, item.facts().criterion(), language));
        programme.preconditions().forEach(edge -> add(names, edge.grounds().reason(), language));
        programme.ties().relations().forEach(relation -> addIfThere(names, relation.reason(), language));
        programme.doubts().statements().forEach(statement -> add(names, statement.subject(), language));
        Map<String, String> sure = new HashMap<>();
        names.forEach((dutch, other) -> other.ifPresent(name -> sure.put(dutch, name)));
        return sure;
    }

    private static void add(Map<String, Optional<String>> names, Text text, Language language) {
        names.merge(
                text.nl(), Optional.of(text.in(language)), (one, other) -> one.equals(other) ? one : Optional.empty());
    }

    private static void addIfThere(Map<String, Optional<String>> names, @Nullable Text text, Language language) {
        if (text != null) {
            add(names, text, language);
        }
    }

    /** A text of a result in words. */
    String say(String text) {
        String name = names.get(text);
        if (name != null) {
            return name;
        }
        String other = others.apply(text);
        if (!other.isEmpty()) {
            return other;
        }
        String[] parts = text.split(BLANK, -1);
        return Arrays.stream(parts).allMatch(this::isKnown)
                ? Arrays.stream(parts).map(this::word).collect(Collectors.joining(BLANK))
                : text;
    }

    private boolean isKnown(String part) {
        return isDay(part) || (!stored && (VALUES.containsKey(part) || LABELS.containsKey(part)));
    }

    private String word(String part) {
        if (isDay(part)) {
            return words.day(LocalDate.parse(part));
        }
        Enum<?> value = VALUES.getOrDefault(part, LABELS.get(part));
        return value == null ? part : words.word(value);
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches()
                && Integer.parseInt(text.substring(8))
                        <= LocalDate.parse(text.substring(0, 8) + "01").lengthOfMonth();
    }
}
