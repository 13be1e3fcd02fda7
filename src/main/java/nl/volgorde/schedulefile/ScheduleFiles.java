package nl.volgorde.schedulefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.FileFailure;
import nl.volgorde.model.Text;

/**
 * Reads a schedule of Microsoft Project (MPP, MSPDI) or Primavera P6 (XER, PMXML) as an agenda of its own.
 *
 * <p>The content decides what a file is, not its name. Nothing is unpacked and no document type is read, so that a file
 * can neither grow while it is read nor refer to another one.
 */
public final class ScheduleFiles {
    private static final long LARGEST = 100_000_000;
    private static final List<String> SUFFIXES = List.of(".mpp", ".xml", ".xer", ".pmxml");

    private ScheduleFiles() {}

    /** Whether a file of this name is taken for a schedule. */
    public static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    /** Reads the schedule in a file. */
    public static IntakeResult read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return rejected(file.toString(), "bestaat niet of is geen bestand.", "does not exist or is no file.");
            }
            if (Files.size(file) > LARGEST) {
                return tooLarge(file.toString());
            }
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return rejected(file.toString(), FileFailure.unreadable(e));
        }
    }

    /**
     * Reads the schedule in these bytes.
     *
     * @param name of the file, for messages and, where the schedule has none, for the agenda
     */
    public static IntakeResult read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return tooLarge(name);
        }
        return switch (ScheduleFormat.of(content)) {
            case ScheduleFormat.Unknown unknown -> rejected(name, unknown.reason());
            case ScheduleFormat.Known known -> known.read(name, content);
        };
    }

    private static IntakeResult tooLarge(String name) {
        return rejected(
                name,
                "is groter dan 100 MB. Bewaar alleen de planning, zonder bijlagen, en lees die in.",
                "is larger than 100 MB. Save the schedule alone, without attachments, and import that.");
    }

    private static IntakeResult rejected(String name, String nl, String en) {
        return rejected(name, new Text(nl, en));
    }

    static IntakeResult rejected(String name, Text reason) {
        String file = Path.of(name).getFileName().toString();
        return new IntakeResult.Rejected(
                List.of(new Problem(name, 0, 0, new Text(file + " " + reason.nl(), file + " " + reason.en()))));
    }
}
