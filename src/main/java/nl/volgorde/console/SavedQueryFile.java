package nl.volgorde.console;

import java.util.List;
import java.util.Set;

/**
 * Reads a saved query; its header looks like this:
 *
 * <pre>
 * // title-nl: Wat blokkeert dit besluit?
 * // title-en: What blocks this decision?
 * // answers-nl: ...
 * // answers-en: ...
 * // columns: code, title
 * // param: code string = HOUTRAK
 * // browser: :param code => 'HOUTRAK'
 * </pre>
 */
final class SavedQueryFile {
    private static final Set<String> KEYS = Set.of("title-nl", "title-en", "answers-nl", "answers-en", "columns");

    private SavedQueryFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the file and what its header lacks
     */
    static SavedQuery parse(String name, String content) {
        QueryHeader header = QueryHeader.read("saved query " + name, content, KEYS);
        return new SavedQuery(
                name,
                header.text("title"),
                header.text("answers"),
                List.of(header.value("columns").split(",\\s*", -1)),
                header.parameters(),
                content);
    }
}
