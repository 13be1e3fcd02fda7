package nl.volgorde.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in the XML of a workbook. What XML cannot hold is written as {@code _x000D_}, the way the format itself has for
 * it, and so is what only looks like that.
 */
final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private XlsxText() {}

    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '_' -> xml.append(looksEscaped(text, i) ? "_x005F_" : "_");
                default -> {
                    if (isPlain(text, i)) {
                        xml.append(c);
                    } else {
                        xml.append("_x%04X_".formatted((int) c));
                    }
                }
            }
        }
        return xml.toString();
    }

    private static boolean looksEscaped(String text, int at) {
        return ESCAPED.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n';
    }

    /** What a text that was read from XML means. */
    static String meant(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
    }
}
