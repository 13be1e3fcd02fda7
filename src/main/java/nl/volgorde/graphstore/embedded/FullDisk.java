package nl.volgorde.graphstore.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** A disk without room for the store: its files are sound, and what is to be done is not to restore a backup. */
final class FullDisk {
    /** Less than the engine asks for with one file, so that a failure with this little left is one for want of room. */
    private static final long TOO_LITTLE_BYTES = 1L << 20;

    /** An empty store is a few megabytes, an agenda of the usual size no more than that again. */
    private static final long NEW_STORE_MEGABYTES = 16;

    private static final long STEP_SECONDS = Duration.ofSeconds(1).toSeconds();

    /** How long the engine may go on trying while there is no room: somebody may be making some. */
    private static final int STEPS_WITHOUT_ROOM = 10;

    private FullDisk() {}

    /**
     * Makes sure that there is room to begin with: an engine that finds none while it makes its files never ends.
     *
     * @param isNew whether a store is to be made in the directory
     * @throws StoreException.Unreachable when there is not
     */
    static void checkRoom(Path directory, boolean isNew) throws IOException {
        long room = Files.getFileStore(directory).getUsableSpace();
        if (room < TOO_LITTLE_BYTES && !isNew) {
            throw told(directory, null);
        }
        long megabytes = room >> 20;
        if (isNew && megabytes < NEW_STORE_MEGABYTES) {
            throw new StoreException.Unreachable(
                    new Text(
                            "De schijf met " + directory + " heeft nog " + megabytes
                                    + " MB vrij; een nieuwe opslag vraagt "
                                    + NEW_STORE_MEGABYTES
                                    + " MB. Maak ruimte en probeer het opnieuw, of kies een andere"
                                    + " map met --data.",
                            "The disk with " + directory + " has " + megabytes + " MB left; a new store asks for "
                                    + NEW_STORE_MEGABYTES + " MB. Make room and try again, or choose another directory"
                                    + " with --data."),
                    null);
        }
    }

    /**
     * Does what the engine may never end on a full disk, where it tries to write again and again. What is given up goes on
     * in a thread that does not keep the process alive.
     *
     * @throws StoreException.Unreachable when it is given up
     */
    static <T> T endedUnlessFull(Path directory, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("volgorde-engine").start(task);
        int without = 0;
        while (true) {
            try {
                return task.get(STEP_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                without = isWhy(directory, null) ? without + 1 : 0;
                if (without >= STEPS_WITHOUT_ROOM) {
                    throw told(directory, null);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException.Unreachable(
                        "Interrupted while the engine of the store started or stopped.", e);
            }
        }
    }

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
