package nl.volgorde.console;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query's text, searched for words from every position at which one can begin. A search that begins inside a string or
 * a comment finds at worst what is not there; one that begins at a real word sees what the engine sees, because from
 * there on gaps are read as the engine reads them. Time grows with the length times the longest comment.
 */
final class CypherText {
    private final String text;

    /** Behind the comments that a text opens with: where these end is beyond doubt, and whoever pastes a saved query brings them. */
    private final int start;

    CypherText(String text) {
        this.text = text;
        this.start = afterGap(0);
    }

    /** Whether a character is written by its number. */
    boolean hasEscape() {
        return text.contains("\\u") || text.contains("\\U");
    }

    /** How many brackets stand within each other at most; those in strings count too. */
    int deepest() {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    /** How many signs of calculation and negations there are; arrows, comments and stars alone do not count. */
    int signs() {
        return (int) IntStream.range(start, text.length())
                .filter(i -> isSign(i) || (isWord(i, "not") && startsName(i)))
                .count();
    }

    private boolean isSign(int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return switch (c) {
            case '+', '%', '^', '!', '=' -> true;
            case '-' -> "[]<>".indexOf(before) < 0 && "[]<>".indexOf(after) < 0;
            case '*', '/' -> before != '/' && after != '/' && before != '*' && after != '*';
            default -> false;
        };
    }

    /** Whether the words LOAD and CSV stand after each other, with nothing but space and comments between them. */
    boolean loadsCsv() {
        return IntStream.range(start, text.length())
                .anyMatch(i -> isWord(i, "load") && isWord(afterGap(i + "load".length()), "csv"));
    }

    /** Every name with a dot in it that an opening bracket follows, or that follows the word CALL; in lower case. */
    Stream<String> calls() {
        return IntStream.range(start, text.length()).boxed().flatMap(i -> {
            if (isWord(i, "call") && startsName(i)) {
                Name called = nameAt(afterGap(i + "call".length()));
                if (called.dotted()) {
                    return Stream.of(called.text());
                }
            }
            if (!startsName(i) || continuesName(i)) {
                return Stream.empty();
            }
            Name name = nameAt(i);
            boolean bracket = name.dotted() && name.end() < text.length() && text.charAt(name.end()) == '(';
            return bracket ? Stream.of(name.text()) : Stream.empty();
        });
    }

    private boolean isWord(int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private boolean startsName(int at) {
        return text.charAt(at) == '`' || (isNamePart(at) && (at == 0 || !isNamePart(at - 1)));
    }

    /** Whether a name has begun before the point just in front; two points are a range, behind which another begins. */
    private boolean continuesName(int at) {
        return at > 0 && text.charAt(at - 1) == '.' && (at == 1 || text.charAt(at - 2) != '.');
    }

    private boolean isNamePart(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /** The dotted name that begins here, read as far as it goes; its end is the first character after it and its gap. */
    private Name nameAt(int start) {
        StringBuilder name = new StringBuilder();
        boolean dotted = false;
        int at = start;
        while (true) {
            int end = partEnd(at);
            if (end == at) {
                return new Name("", false, at);
            }
            name.append(text, at, end);
            at = afterGap(end);
            if (at >= text.length() || text.charAt(at) != '.') {
                return new Name(name.toString().replace("`", "").toLowerCase(Locale.ROOT), dotted, at);
            }
            name.append('.');
            dotted = true;
            at = afterGap(at + 1);
        }
    }

    private int partEnd(int start) {
        if (start < text.length() && text.charAt(start) == '`') {
            int close = text.indexOf('`', start + 1);
            return close < 0 ? start : close + 1;
        }
        int at = start;
        while (at < text.length() && isNamePart(at)) {
            at++;
        }
        return at;
    }

    /** The first position from here on that is neither space nor in a comment. */
    private int afterGap(int start) {
        int at = start;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else if (text.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (isGap(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private int lineEnd(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private record Name(String text, boolean dotted, int end) {}
}
