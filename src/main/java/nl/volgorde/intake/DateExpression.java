package nl.volgorde.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about time in one place: a period or a range of two, with the word that limits it.
 *
 * <pre>
 * expression := [modifier] periods [(- | tot en met | t/m | tot | en | tot tenminste) periods]
 * periods    := period {(/ | of) period}
 * </pre>
 *
 * @param from the period, or the first of a range
 * @param to the last period of a range, or null
 * @param start position of its first character in the text
 * @param end position after its last character
 */
record DateExpression(
        Modifier modifier, Period from, @Nullable Period to, int start, int end) {
    /** The word before a period that says which bound it sets. */
    enum Modifier {
        NONE,
        BY,
        FROM,
        NOT_BEFORE,
        AROUND,
        AFTER,
        BEFORE,
        UNTIL,
        UNTIL_AT_LEAST
    }

    private record Word(Pattern pattern, Modifier modifier) {
        static Word of(String regex, Modifier modifier) {
            return new Word(Pattern.compile(regex + "\\s+"), modifier);
        }
    }

    /** Longer ones first: "tot tenminste" before "tot". */
    private static final List<Word> MODIFIERS = List.of(
            Word.of("(?:uiterlijk(?: in| eind)?|no later than|by)", Modifier.BY),
            Word.of("(?:niet (?:voor|vóór|eerder dan)|not before)", Modifier.NOT_BEFORE),
            Word.of("(?:vanaf|from|since)", Modifier.FROM),
            Word.of("(?:rond|rondom|omstreeks|circa|ca\\.?|around|about)", Modifier.AROUND),
            Word.of("(?:na|after)", Modifier.AFTER),
            Word.of("(?:voor|vóór|before)", Modifier.BEFORE),
            Word.of("tot (?:en met )?(?:tenminste|ten minste|minstens)", Modifier.UNTIL_AT_LEAST),
            Word.of("(?:tot en met|t/m)", Modifier.NONE),
            Word.of("(?:tot|until)", Modifier.UNTIL),
            Word.of("(?:in de periode|in|gedurende|periode|van|tussen|during|between)", Modifier.NONE));

    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*|\\s+(?:of|or)\\s+");
    private static final Pattern CONNECTOR = Pattern.compile("\\s*-\\s*|\\s+(?:tot en met|t/m|tot|en|to|and)\\s+");

    private static final Pattern AT_LEAST =
            Pattern.compile("\\s+tot (?:en met )?(?:tenminste|ten minste|minstens)\\s+");

    /** Every expression of a text, from left to right; dashes of all kinds are {@code -} already. */
    static List<DateExpression> in(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        List<DateExpression> found = new ArrayList<>();
        int position = 0;
        while (position < lowerCase.length()) {
            boolean wordStart = position == 0 || !Character.isLetterOrDigit(lowerCase.charAt(position - 1));
            DateExpression expression = wordStart ? at(lowerCase, position) : null;
            if (expression == null) {
                position++;
            } else {
                found.add(expression);
                position = expression.end();
            }
        }
        return found;
    }

    private static @Nullable DateExpression at(String text, int position) {
        for (Word word : MODIFIERS) {
            Matcher matcher = word.pattern().matcher(text).region(position, text.length());
            if (matcher.lookingAt()) {
                DateExpression limited = periods(text, position, matcher.end(), word.modifier());
                if (limited != null) {
                    return limited;
                }
            }
        }
        return periods(text, position, position, Modifier.NONE);
    }

    private static @Nullable DateExpression periods(String text, int start, int position, Modifier modifier) {
        PeriodGrammar.Found from = list(text, position);
        if (from == null) {
            return null;
        }
        Matcher atLeast = AT_LEAST.matcher(text).region(from.end(), text.length());
        if (modifier != Modifier.UNTIL_AT_LEAST && atLeast.lookingAt()) {
            PeriodGrammar.Found to = list(text, atLeast.end());
            if (to != null) {
                return new DateExpression(Modifier.UNTIL_AT_LEAST, from.period(), to.period(), start, to.end());
            }
        }
        Matcher connector = CONNECTOR.matcher(text).region(from.end(), text.length());
        if (connector.lookingAt()) {
            PeriodGrammar.Found to = list(text, connector.end());
            if (to != null && !to.period().last().isBefore(from.period().first())) {
                return new DateExpression(modifier, from.period(), to.period(), start, to.end());
            }
        }
        return new DateExpression(modifier, from.period(), null, start, from.end());
    }

    /** "eind 2025/begin 2026" is one period. */
    private static PeriodGrammar.@Nullable Found list(String text, int position) {
        PeriodGrammar.Found found = PeriodGrammar.at(text, position);
        while (found != null) {
            Matcher slash = SLASH.matcher(text).region(found.end(), text.length());
            PeriodGrammar.Found next = slash.lookingAt() ? PeriodGrammar.at(text, slash.end()) : null;
            if (next == null) {
                return found;
            }
            found = new PeriodGrammar.Found(found.period().through(next.period()), next.end());
        }
        return null;
    }
}
