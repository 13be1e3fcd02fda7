package nl.volgorde.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The content of a CSV file on its way to who reads it: its text, or where it is in the older encoding of Windows, a data
 * URL that says so, since whoever reads it must tell.
 */
public final class CsvContent {
    /** What spreadsheet programs on Windows write unless they are asked for UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String PREFIX = "data:text/csv;charset=windows-1252;base64,";

    private CsvContent() {}

    /** Whether a file of this name is taken for CSV. */
    public static boolean isOne(String name) {
        return name.regionMatches(true, name.length() - ".csv".length(), ".csv", 0, ".csv".length());
    }

    /** What these bytes hold, as text or as a data URL. */
    public static String of(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return PREFIX + Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** Whether this content is in the older encoding. */
    public static boolean isWindows(String content) {
        return content.startsWith(PREFIX);
    }

    /**
     * The text of a content.
     *
     * @throws IllegalArgumentException when it is a data URL that is not whole
     */
    public static String text(String content) {
        return isWindows(content)
                ? new String(
                        Base64.getDecoder()
                                .decode(content.substring(PREFIX.length()).strip()),
                        WINDOWS)
                : content;
    }
}
