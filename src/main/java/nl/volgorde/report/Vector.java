package nl.volgorde.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.picture.Picture;

/** A picture made to fit a page across, its alternative text where the maker of the PDF looks for it. */
final class Vector {
    /** What an A4 page across leaves within its margins, in CSS pixels. */
    private static final double WIDTH = 980;

    static final double HEIGHT = 575;

    /** What is left of it under the title and the first sentence of a chapter. */
    static final double UNDER_A_TITLE = 505;

    private static final Pattern SIZE = Pattern.compile(" width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    private Vector() {}

    /** How large a picture becomes on a page across. */
    record Size(double width, double height) {}

    /** As large as fits, in CSS pixels of which 96 make an inch. */
    static Size onPaper(Picture picture) {
        return onPaper(picture, HEIGHT);
    }

    private static Size onPaper(Picture picture, double most) {
        Matcher size = SIZE.matcher(picture.svg());
        if (!size.find()) {
            throw new IllegalArgumentException("picture without a size: " + picture.title());
        }
        double width = Double.parseDouble(size.group(1));
        double height = Double.parseDouble(size.group(2));
        double scale = Math.min(WIDTH / width, most / height);
        return new Size(Math.floor(width * scale), Math.floor(height * scale));
    }

    /**
     * As XHTML for the making of a PDF.
     *
     * @param most the height that there is, in CSS pixels
     */
    static String forPaper(Picture picture, double most) {
        Size size = onPaper(picture, most);
        String alternative = HtmlBlocks.escaped(picture.title() + ". " + picture.description());
        return "<svg alt=\"" + alternative + "\" title=\"" + HtmlBlocks.escaped(picture.title()) + "\" style=\"width:"
                + size.width() + "px;height:" + size.height() + "px\""
                + picture.svg().substring("<svg".length());
    }
}
