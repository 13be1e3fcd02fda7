package nl.volgorde.model;

import java.util.Locale;
import java.util.Objects;

/**
 * The code of an item as the source prints it ({@code RI 1}, {@code ES 5A}, {@code HOUTRAK-1}).
 *
 * <p>Codes are equal when they are written equally; {@link #normalised()} is the form in which any usual writing of a
 * code ({@code ri1}, {@code RI-1}) is the same. The natural order is the reading order: letters first, then numbers by
 * value, so that {@code RI 2} comes before {@code RI 10}.
 *
 * @param value never blank, without surrounding space
 */
public record ItemCode(String value) implements Comparable<ItemCode> {
    public ItemCode {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || !value.strip().equals(value)) {
            throw new IllegalArgumentException("a code is neither blank nor surrounded by space: '" + value + "'");
        }
    }

    public static ItemCode of(String value) {
        return new ItemCode(value);
    }

    /** Upper case, without spaces, hyphens, points and underscores. */
    public String normalised() {
        return normalise(value);
    }

    /** The form in which writings of one code are compared; empty when nothing but separators was typed. */
    public static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-_.]+", "");
    }

    @Override
    public int compareTo(ItemCode other) {
        int order = compareNaturally(normalised(), other.normalised());
        return order != 0 ? order : value.compareTo(other.value);
    }

    private static int compareNaturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(a.charAt(i++), b.charAt(j++));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String left = a.replaceFirst("^0+(?=\\d)", "");
        String right = b.replaceFirst("^0+(?=\\d)", "");
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    @Override
    public String toString() {
        return value;
    }
}
