package nl.volgorde.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file or folder could not be read or written, in words that its owner can act on. */
public final class FileFailure {
    private FileFailure() {}

    /** What is said of a file that could not be read, after its name. */
    public static Text unreadable(IOException failure) {
        Text reason = reason(failure);
        return new Text("kan niet worden gelezen: " + reason.nl() + ".", "cannot be read: " + reason.en() + ".");
    }

    /** What is said of a file or folder that could not be written, after its name. */
    public static Text unwritable(IOException failure) {
        // The folder that it is to lie in, since the file itself need not be there.
        Text reason = failure instanceof NoSuchFileException
                ? new Text("de map is er niet", "the folder is not there")
                : reason(failure);
        return new Text("kan niet worden geschreven: " + reason.nl() + ".", "cannot be written: " + reason.en() + ".");
    }

    /** Lower case, without a full stop; as the system tells it where it gives no reason that is known here. */
    static Text reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> new Text("het is er niet", "it is not there");
            case AccessDeniedException _ -> new Text("u hebt er geen rechten voor", "you have no rights to it");
            case NotDirectoryException _ -> new Text("het is geen map", "it is no folder");
            case FileAlreadyExistsException there ->
                new Text("er is al een bestand " + there.getFile(), "there is a file " + there.getFile() + " already");
            case FileSystemException system when system.getReason() != null -> told(system.getReason());
            default -> told(Objects.requireNonNullElse(failure.getMessage(), "I/O"));
        };
    }

    private static Text told(String reason) {
        if (reason.contains("No space left") || reason.contains("not enough space")) {
            return new Text("de schijf is vol", "the disk is full");
        }
        if (reason.contains("Not a directory")) {
            return new Text("waar het in ligt is geen map", "what it lies in is no folder");
        }
        if (reason.contains("Read-only file system")) {
            return new Text("van die schijf kan alleen gelezen worden", "that disk can only be read");
        }
        if (reason.contains("Permission denied") || reason.contains("not permitted")) {
            return new Text("u hebt er geen rechten voor", "you have no rights to it");
        }
        return reason.isBlank() ? new Text("I/O", "I/O") : new Text(reason, reason);
    }
}
