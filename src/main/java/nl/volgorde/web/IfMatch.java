package nl.volgorde.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The revision that a write names as the one it rests on: {@code If-Match} with any tag of the agenda, or {@code *}. */
final class IfMatch {
    private IfMatch() {}

    /**
     * The revision that is expected; null for {@code *}, which takes any.
     *
     * @param header as sent, or null
     * @param agenda id of the agenda that is written to
     * @throws Missing when there is no such header, or it bears a tag of something else
     */
    static @Nullable Long revision(@Nullable String header, String agenda) {
        if (header == null) {
            throw new Missing(HttpStatus.PRECONDITION_REQUIRED);
        }
        if (isAny(header)) {
            return null;
        }
        Matcher tag = Pattern.compile("(?:W/)?\"" + Pattern.quote(agenda) + "-(\\d{1,18})(?:-[^\"]*)?\"")
                .matcher(header.strip());
        if (!tag.matches()) {
            throw new Missing(HttpStatus.PRECONDITION_FAILED);
        }
        return Long.valueOf(tag.group(1));
    }

    /** Whether a header bears {@code *}: anything that is there. */
    static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals("*");
    }

    /** The tag of an agenda at a revision. */
    static String tag(String agenda, long revision) {
        return "\"" + agenda + "-" + revision + "\"";
    }

    /** The write does not say, or says wrongly, which revision it takes the place of. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        Missing(HttpStatus status) {
            super(status.getReasonPhrase());
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}
