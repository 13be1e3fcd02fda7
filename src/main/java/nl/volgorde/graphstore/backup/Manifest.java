package nl.volgorde.graphstore.backup;

import java.time.Instant;
import java.util.List;
import nl.volgorde.model.StoreBackup.Contents;
import nl.volgorde.model.StoreBackup.Held;

/**
 * What a backup says of itself.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion of the form of the file, from 1
 * @param taken when, in UTC
 * @param schema the migrations that the store had run, in order
 * @param agendas by id
 * @param parts {@link #NODES} and {@link #RELATIONSHIPS}
 */
record Manifest(
        String format, int formatVersion, String taken, List<Version> schema, List<Held> agendas, List<Part> parts) {
    static final String NAME = "manifest.json";
    static final String NODES = "nodes.jsonl";
    static final String RELATIONSHIPS = "relationships.jsonl";
    static final String FORMAT = "volgorde-backup";
    static final int VERSION = 1;

    Manifest {
        schema = List.copyOf(schema);
        agendas = List.copyOf(agendas);
        parts = List.copyOf(parts);
    }

    /** A migration that was run. */
    record Version(String version, String checksum) {}

    /**
     * A part of the file.
     *
     * @param records lines
     * @param bytes unpacked
     * @param sha256 of the unpacked bytes, in hexadecimal digits
     */
    record Part(String name, long records, long bytes, String sha256) {}

    Contents contents() {
        return new Contents(
                Instant.parse(taken),
                agendas,
                parts.getFirst().records(),
                parts.getLast().records());
    }

    long records() {
        return parts.getFirst().records() + parts.getLast().records();
    }
}
