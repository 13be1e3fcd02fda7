package nl.volgorde.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes SVG: every text is escaped, every number has a point and at most one decimal, every element is closed. */
final class Svg {
    /** The size of ordinary letters. */
    static final double LETTERS = 12;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens the picture: title and description first, so that they name it. */
    static Svg picture(Frame frame, String kind, String title, String description, double width, double height) {
        Svg svg = new Svg();
        svg.tag("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "picture " + kind)
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("width", number(width))
                .with("height", number(height))
                .with("role", "group")
                .with("aria-labelledby", frame.id() + "-title")
                .with("aria-describedby", frame.id() + "-desc")
                .with("lang", frame.words().language().tag())
                .with("font-family", "'DejaVu Sans', 'Segoe UI', Arial, sans-serif")
                .with("font-size", number(LETTERS))
                .open();
        svg.tag("title").with("id", frame.id() + "-title").text(title);
        svg.tag("desc").with("id", frame.id() + "-desc").text(description);
        svg.tag("rect")
                .with("width", width)
                .with("height", height)
                .fill(Colour.PAPER)
                .close();
        return svg;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return plain.equals("-0") ? "0" : plain;
    }

    Tag tag(String name) {
        return new Tag(name);
    }

    Tag line(double x1, double y1, double x2, double y2) {
        return tag("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    Tag rect(double x, double y, double width, double height) {
        return tag("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    Tag path(String data) {
        return tag("path").with("d", data);
    }

    /** A line of letters; close it with {@link Tag#text}. */
    Tag letters(double x, double y) {
        return tag("text").with("x", x).with("y", y);
    }

    /** Opens a group that leads somewhere, or a plain one, and says what it is. */
    Svg part(@Nullable String address, String kind, String words) {
        if (address == null) {
            tag("g").with("class", kind).open();
        } else {
            tag("a").with("href", address)
                    .with("class", kind)
                    .with("aria-label", words)
                    .open();
        }
        tag("title").text(words);
        return this;
    }

    Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The finished picture. */
    String finished() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** Whether XML 1.0 can hold the character at all. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** An element being written; exactly one of {@link #close}, {@link #open} and {@link #text} finishes its tag. */
    final class Tag {
        private final String name;
        private final StringBuilder classes = new StringBuilder();

        private Tag(String name) {
            this.name = name;
            out.append('<').append(name);
        }

        Tag with(String attribute, String value) {
            if (attribute.equals("class")) {
                return named(value);
            }
            out.append(' ').append(attribute).append("=\"");
            escape(value);
            out.append('"');
            return this;
        }

        Tag with(String attribute, double value) {
            return with(attribute, number(value));
        }

        private Tag named(String value) {
            classes.append(classes.isEmpty() ? "" : " ").append(value);
            return this;
        }

        Tag fill(Colour colour) {
            return named("fill-" + colour.property()).with("fill", colour.onPaper());
        }

        Tag hollow() {
            return with("fill", "none");
        }

        Tag stroke(Colour colour, double width) {
            return named("stroke-" + colour.property())
                    .with("stroke", colour.onPaper())
                    .with("stroke-width", width);
        }

        Tag dashed(String pattern) {
            return pattern.isEmpty() ? this : with("stroke-dasharray", pattern);
        }

        Tag bold() {
            return with("font-weight", "bold");
        }

        Tag size(double letters) {
            return with("font-size", letters);
        }

        Tag middle() {
            return with("text-anchor", "middle");
        }

        Tag flushRight() {
            return with("text-anchor", "end");
        }

        private void classes() {
            if (!classes.isEmpty()) {
                out.append(" class=\"");
                escape(classes.toString());
                out.append('"');
            }
        }

        void close() {
            classes();
            out.append("/>");
        }

        void open() {
            classes();
            out.append('>');
            open.push(name);
        }

        void text(String words) {
            classes();
            out.append('>');
            escape(words);
            out.append("</").append(name).append('>');
        }
    }
}
