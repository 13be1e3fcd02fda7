package nl.volgorde.answers;

import nl.volgorde.analysis.readiness.State;
import nl.volgorde.model.ItemType;

/**
 * An item as answers name it.
 *
 * @param title in the language of the answer
 */
public record ItemRef(String code, String title, ItemType type, State state) {}
