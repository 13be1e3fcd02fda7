package nl.volgorde.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An edit as somebody wrote it down, which may be none.
 *
 * @param kind of the fact, such as ITEM or PRECONDITION
 * @param fact in the shape that the list of changes has it; for a removal null
 * @param key of the fact that goes or whose place this takes, as the list of changes has it; null for its own
 * @param items of that key
 */
public record WrittenEdit(
        @Nullable String kind,
        @Nullable JsonNode fact,
        @Nullable String key,
        @Nullable List<String> items) {}
