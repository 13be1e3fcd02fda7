package nl.volgorde.answers;

/**
 * An actor as answers name it.
 *
 * @param name in the language of the answer
 */
public record ActorRef(String id, String name) {}
