package nl.volgorde.console;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.console.QueryProblem.Position;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/** What the engine says, in the asker's terms: where it goes wrong, what is wrong, what to do about it. */
final class EngineMessage {
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)(?: \\(offset: \\d+\\))?\\)");

    /** Two lines as the engine shows them: an English sentence of its own, and ours with what it names. */
    private record Known(Pattern engine, String nl, String en) {
        static Known of(String engine, String nl, String en) {
            return new Known(Pattern.compile(engine, Pattern.DOTALL), nl, en);
        }
    }

    private static final List<Known> KNOWN = List.of(
            Known.of(
                    "Variable `(.+?)` not defined.*",
                    "De naam $1 is hier niet bekend. Misschien is hij anders gespeld, of niet meegegeven in de WITH ervoor.",
                    "The name $1 is not known here. Maybe it is spelt differently, or not passed on by the WITH before."),
            Known.of(
                    "Invalid input '(.*?)': expected (.{1,120}).*",
                    "'$1' kan hier niet staan. Hier past: $2",
                    "'$1' cannot stand here. What fits: $2"),
            Known.of(
                    "Expected parameter\\(s\\): (.+?)",
                    "Er is geen waarde voor parameter $1. Geef die mee (-p naam=waarde, of parameters).",
                    "There is no value for parameter $1. Give it (-p name=value, or parameters)."),
            Known.of(
                    "Unknown function '(.+?)'.*",
                    "De functie $1 bestaat niet. Misschien is zij anders gespeld.",
                    "There is no function $1. Maybe it is spelt differently."),
            Known.of(
                    "Type mismatch: expected (.+?) but was (.+?)",
                    "Hier is $1 nodig, maar er staat $2.",
                    "This needs $1, but there is $2."),
            Known.of("/ by zero", "Er wordt gedeeld door nul.", "There is a division by zero."));

    private EngineMessage() {}

    static QueryProblem.TimedOut timedOut(Duration limit) {
        String nl = limit.toSeconds() > 0 ? limit.toSeconds() + " seconden" : limit.toMillis() + " milliseconden";
        String en = limit.toSeconds() > 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
        return new QueryProblem.TimedOut(new Text(
                "De vraag duurde langer dan " + nl
                        + " en is gestopt. Vraag minder tegelijk, of begrens de lengte van paden.",
                "The query took longer than " + en
                        + " and was stopped. Ask for less at once, or bound the length of paths."));
    }

    /**
     * The problem that a failure of the engine is.
     *
     * @param prefix how many characters stood before the query's first line
     */
    static QueryProblem problem(Neo4jException e, int prefix, Duration limit) {
        String message = String.valueOf(e.getMessage());
        if (e.code().contains("TransactionTimedOut") || e.code().contains("Terminated")) {
            return timedOut(limit);
        }
        if (e.code().contains("AccessMode") || message.contains("access mode")) {
            return new QueryProblem.Refused(new Text(
                    "Deze vraag doet meer dan lezen; dat mag hier niet.",
                    "This query does more than read; that is not allowed here."));
        }
        if (e.code().contains("OutOfMemory")) {
            return new QueryProblem.Failed(
                    new Text(
                            "De vraag heeft meer geheugen nodig dan een vraag krijgt. Vraag minder tegelijk.",
                            "The query needs more memory than a query gets. Ask for less at once."),
                    null);
        }
        Matcher place = PLACE.matcher(message);
        Position position = place.find() ? position(place, prefix) : null;
        String sentence =
                position == null ? message : message.substring(0, place.start()).strip();
        return new QueryProblem.Failed(at(position, said(sentence)), position);
    }

    private static Position position(Matcher place, int prefix) {
        int line = Integer.parseInt(place.group(1));
        int column = Integer.parseInt(place.group(2));
        return new Position(line, line == 1 ? Math.max(1, column - prefix) : column);
    }

    private static Text said(String sentence) {
        for (Known known : KNOWN) {
            Matcher matcher = known.engine().matcher(sentence);
            if (matcher.matches()) {
                return new Text(filled(known.nl(), matcher), filled(known.en(), matcher));
            }
        }
        return new Text(
                "De database kan hier niet mee overweg: " + sentence, "The database cannot do this: " + sentence);
    }

    private static String filled(String sentence, Matcher matcher) {
        String filled = sentence;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            filled = filled.replace("$" + group, matcher.group(group));
        }
        return filled;
    }

    private static Text at(@Nullable Position position, Text what) {
        return position == null
                ? what
                : new Text(
                        "Regel " + position.line() + ", teken " + position.column() + ": " + what.nl(),
                        "Line " + position.line() + ", column " + position.column() + ": " + what.en());
    }
}
