package nl.volgorde.graphstore.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A disk without room for the store: its files are sound, and what is to be done is not to restore a backup. */
final class FullDisk {
    /** Less than the engine asks for with one file, so that a failure with this little left is one for want of room. */
    private static final long TOO_LITTLE_BYTES = 1L << 20;

    private FullDisk() {}

    /** Whether this failure of something in the directory is for want of room. */
    static boolean isWhy(Path directory, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left on device")) {
                return true;
            }
        }
        try {
            return Files.getFileStore(directory).getUsableSpace() < TOO_LITTLE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    static StoreException.Unreachable told(Path directory, @Nullable Throwable cause) {
        return new StoreException.Unreachable(
                new Text(
                        "De schijf met " + directory
                                + " is vol. Maak ruimte en probeer het opnieuw, of kies een andere map"
                                + " met --data. Wat bewaard was, is er nog.",
                        "The disk with " + directory + " is full. Make room and try again, or choose another directory"
                                + " with --data. What was stored is still there."),
                cause);
    }
}
