package nl.volgorde.analysis;

import nl.volgorde.model.Link;

/** Link type and strength of an edge in one byte. */
final class EdgeKind {
    private static final int START_OF_SUCCESSOR = 1;
    private static final int START_OF_PREDECESSOR = 2;
    private static final int HARD = 4;

    private EdgeKind() {}

    static byte of(Link link, boolean hard) {
        int ends = (link.fromStart() ? START_OF_PREDECESSOR : 0) | (link.toStart() ? START_OF_SUCCESSOR : 0);
        return (byte) (ends | (hard ? HARD : 0));
    }

    /** Whether the edge leaves the predecessor's start rather than its finish. */
    static boolean fromStart(byte kind) {
        return (kind & START_OF_PREDECESSOR) != 0;
    }

    /** Whether the edge arrives at the successor's start rather than its finish. */
    static boolean toStart(byte kind) {
        return (kind & START_OF_SUCCESSOR) != 0;
    }

    static boolean isHard(byte kind) {
        return (kind & HARD) != 0;
    }
}
