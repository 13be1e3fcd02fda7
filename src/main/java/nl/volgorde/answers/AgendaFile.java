package nl.volgorde.answers;

import java.time.LocalDate;

/**
 * An agenda in the form of another program.
 *
 * @param asOf the data date that states and dates in it are by
 * @param name as it may be saved under; nothing in it needs quoting
 * @param mediaType without parameters; the content is text in UTF-8
 */
public record AgendaFile(String agenda, long revision, LocalDate asOf, String name, String mediaType, String content) {}
