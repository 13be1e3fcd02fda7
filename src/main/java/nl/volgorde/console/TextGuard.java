package nl.volgorde.console;

import java.util.Optional;
import java.util.Set;
import nl.volgorde.model.Text;

/**
 * Judges what the plan does not show: a subquery inside a list comprehension, a {@code reduce} or a path predicate is
 * no operator of its own, so that {@code LOAD CSV} or a procedure call in it would pass {@link PlanGuard}; functions
 * are never operators; and a text that is nested too deeply keeps the engine's planner busy for minutes, which no time
 * limit of the engine ends.
 *
 * <p>Nothing is taken out of the text first, because a guard that errs on where a string or a comment ends can be led
 * past a word. Whoever only mentions such a word in a string is refused as well, and told to use a parameter. Escapes
 * that could hide a word are not taken.
 */
final class TextGuard {
    /** Brackets within brackets; with some thousands the engine runs out of stack, and never answers. */
    static final int DEEPEST = 60;

    /** Signs of calculation and negations; with some two hundred in one chain the engine runs out of stack as well. */
    static final int MOST_SIGNS = 100;

    /** Functions with a dot in their names; only such can come from elsewhere than the engine's own core. */
    private static final Set<String> FUNCTIONS = Set.of(
            "date.realtime",
            "date.statement",
            "date.transaction",
            "date.truncate",
            "datetime.fromepoch",
            "datetime.fromepochmillis",
            "datetime.realtime",
            "datetime.statement",
            "datetime.transaction",
            "datetime.truncate",
            "duration.between",
            "duration.indays",
            "duration.inmonths",
            "duration.inseconds",
            "localdatetime.realtime",
            "localdatetime.statement",
            "localdatetime.transaction",
            "localdatetime.truncate",
            "localtime.realtime",
            "localtime.statement",
            "localtime.transaction",
            "localtime.truncate",
            "point.distance",
            "point.withinbbox",
            "time.realtime",
            "time.statement",
            "time.transaction",
            "time.truncate",
            "vector.similarity.cosine",
            "vector.similarity.euclidean");

    private TextGuard() {}

    /** Why a query with this text is refused; empty when the text does not speak against it. */
    static Optional<Text> objection(String cypher) {
        CypherText text = new CypherText(cypher);
        if (text.hasEscape()) {
            return Optional.of(new Text(
                    "Tekens als \\u0041 kunnen hier niet; schrijf het teken zelf.",
                    "Escapes such as \\u0041 are not possible here; write the character itself."));
        }
        if (text.deepest() > DEEPEST) {
            return Optional.of(new Text(
                    "Er staan meer dan " + DEEPEST + " haakjes binnen elkaar. Splits de vraag met WITH.",
                    "More than " + DEEPEST + " brackets stand within each other. Split the query with WITH."));
        }
        if (text.signs() > MOST_SIGNS) {
            return Optional.of(new Text(
                    "Er staan meer dan " + MOST_SIGNS
                            + " rekentekens en ontkenningen in. Reken met reduce of een lijst.",
                    "There are more than " + MOST_SIGNS
                            + " operators and negations. Calculate with reduce or a list."));
        }
        if (text.loadsCsv()) {
            return Optional.of(new Text(
                    "LOAD CSV mag hier niet, ook niet als tekst; geef tekst mee als parameter.",
                    "LOAD CSV is not allowed here, not as text either; give text as a parameter."));
        }
        return text.calls()
                .filter(name -> !FUNCTIONS.contains(name) && !PlanGuard.allows(name))
                .findFirst()
                .map(TextGuard::refused);
    }

    private static Text refused(String name) {
        return new Text(
                "De functie of procedure " + name
                        + " staat niet op de lijst. Staat die naam in een tekst, geef de tekst dan mee als parameter.",
                "The function or procedure " + name
                        + " is not on the list. If that name stands in a text, give the text as a parameter.");
    }
}
