package nl.volgorde.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide letters are, so that text fits its box wherever it is drawn. By the advance widths of DejaVu Sans, a wide
 * face: what fits by these fits in narrower faces too.
 */
final class Lettering {
    private static final int[] LOWER = {
        613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592,
        818, 592, 592, 525
    };
    private static final int[] UPPER = {
        684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684,
        989, 685, 611, 685
    };
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int NARROW = 337;
    private static final int ORDINARY = 636;
    private static final int WIDEST = 1000;
    private static final double BOLD = 1.12;

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToLong(Lettering::advance).sum() * size / 1000;
    }

    static double boldWidth(String text, double size) {
        return BOLD * width(text, size);
    }

    private static int advance(int c) {
        if (c >= 'a' && c <= 'z') {
            return LOWER[c - 'a'];
        }
        if (c >= 'A' && c <= 'Z') {
            return UPPER[c - 'A'];
        }
        if (c > 0x2FF) {
            return WIDEST;
        }
        return " .,:;'|!()-/".indexOf(c) >= 0 ? NARROW : ORDINARY;
    }

    /** The text, or as much of it as fits and an ellipsis. */
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String shorter = text;
        while (!shorter.isEmpty() && width(shorter + "…", size) > room) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.strip() + "…";
    }

    /** The text broken between words over at most so many lines; the last one shortened where it must be. */
    static List<String> wrapped(String text, double size, double room, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> words = SPACE.splitAsStream(text.strip()).toList();
        for (int i = 0; i < words.size(); i++) {
            String longer = line.isEmpty() ? words.get(i) : line + " " + words.get(i);
            if (line.isEmpty() || width(longer, size) <= room) {
                line.setLength(0);
                line.append(longer);
            } else if (wrapped.size() == lines - 1) {
                line.append(' ').append(words.get(i));
            } else {
                wrapped.add(fitted(line.toString(), size, room));
                line.setLength(0);
                line.append(words.get(i));
            }
        }
        wrapped.add(fitted(line.toString(), size, room));
        return wrapped;
    }
}
