package nl.volgorde.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that a query returned.
 *
 * @param id of the engine, not to be kept
 * @param start the id of the node that it leaves
 * @param end the id of the node that it enters
 */
public record GraphRelationship(
        String id, String type, String start, String end, Map<String, @Nullable Object> properties) {}
