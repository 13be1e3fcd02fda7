package nl.volgorde.intake;

import tools.jackson.databind.JsonNode;

/** A part of a bundle as a tree of its keys, which knows where in its file each value stands. */
public interface BundlePart {
    /** How problems name the file. */
    String name();

    JsonNode root();

    /** A problem with the value at this JSON pointer, or with the nearest value around it that has a place. */
    Problem problem(String pointer, String nl, String en);

    /** What the file calls the key that this JSON pointer ends with. */
    default String label(String pointer) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return key.endsWith("#key") ? key.substring(0, key.length() - "#key".length()) : key;
    }
}
