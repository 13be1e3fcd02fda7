package nl.volgorde.schedulefile;

import nl.volgorde.model.Precondition;

/**
 * An edge as a schedule file has it.
 *
 * @param edge from the item that counts: of a dropped one its successor (method §1)
 * @param opened whether it was left out so that no loop remains
 */
public record PlannedLink(Precondition edge, boolean opened) {}
