package nl.volgorde.console;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.model.Text;

/**
 * Judges what the plan does not show: a subquery inside a list comprehension, a {@code reduce} or a path predicate is
 * no operator of its own, so that {@code LOAD CSV} or a procedure call in it would pass {@link PlanGuard}. The text is
 * searched for these two without removing anything first: whoever only mentions them in a string is refused as well,
 * and escapes that could hide a word are not taken.
 */
final class TextGuard {
    private static final String GAP = "(?:[\\s\\p{Z}\\p{Cc}\\p{Cf}]|/\\*.*?\\*/|//[^\\n\\r]*[\\n\\r])+";
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern ESCAPE = Pattern.compile("\\\\u", FLAGS);
    private static final Pattern LOAD = Pattern.compile("load" + GAP + "csv", FLAGS);
    private static final Pattern CALL = Pattern.compile("\\bcall" + GAP + "([\\w`][\\w`.\\s]*)", FLAGS);

    private TextGuard() {}

    /** Why a query with this text is refused; empty when the text does not speak against it. */
    static Optional<Text> objection(String cypher) {
        if (ESCAPE.matcher(cypher).find()) {
            return Optional.of(new Text(
                    "Tekens als \\u0041 kunnen hier niet; schrijf het teken zelf.",
                    "Escapes such as \\u0041 are not possible here; write the character itself."));
        }
        if (LOAD.matcher(cypher).find()) {
            return Optional.of(new Text("LOAD CSV mag hier niet.", "LOAD CSV is not allowed here."));
        }
        Matcher call = CALL.matcher(cypher);
        while (call.find()) {
            String procedure = call.group(1).replaceAll("[`\\s]", "").toLowerCase(Locale.ROOT);
            if (!PlanGuard.allows(procedure)) {
                return Optional.of(PlanGuard.procedureRefused(procedure));
            }
        }
        return Optional.empty();
    }
}
