package nl.volgorde.graphstore.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which an embedded store lives, and the lock that makes one process its owner.
 *
 * <p>{@code neo4j/} is the engine's, {@code neo4j-password} its password, {@code volgorde.lock} is locked by the owner
 * for as long as it lives, {@code owner} says who that is, and {@code neo4j-logs.xml} how the engine logs. {@code neo4j-unfinished} is there while the engine makes its
 * files for the first time.
 */
final class DataDirectory implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final Path passwordFile;
    private final Path ownerFile;
    private final Path unfinished;
    private @Nullable FileChannel lockChannel;

    private DataDirectory(Path path) {
        this.path = path;
        this.passwordFile = path.resolve("neo4j-password");
        this.ownerFile = path.resolve("owner");
        this.unfinished = path.resolve("neo4j-unfinished");
    }

    /**
     * Opens a data directory, making it when it is not there.
     *
     * @throws StoreException.Unreachable when it cannot be made or written
     */
    static DataDirectory open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.isWritable(absolute)) {
                throw unwritable(absolute, null);
            }
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
        return new DataDirectory(absolute);
    }

    private static StoreException.Unreachable unwritable(Path path, @Nullable IOException cause) {
        if (cause != null && FullDisk.isWhy(path, cause)) {
            return FullDisk.told(path, cause);
        }
        return new StoreException.Unreachable(
                "The data directory " + path + " cannot be written" + (cause == null ? "" : " (" + cause + ")")
                        + ". Choose another with --data, or give yourself access to it.",
                cause);
    }

    Path engineHome() {
        return path.resolve("neo4j");
    }

    /**
     * To be called before the engine starts: when its first start here was cut off, what it had made by then is taken
     * away. It can be too little for the engine to go on with, and nothing of anybody's is in it yet.
     *
     * @throws StoreException.Unreachable when the disk has no room for it
     */
    void beforeEngine() {
        try {
            if (Files.exists(unfinished)) {
                FileSystemUtils.deleteRecursively(engineHome());
            }
            boolean isNew = !Files.exists(engineHome());
            FullDisk.checkRoom(path, isNew);
            if (isNew && !Files.exists(unfinished)) {
                Files.createFile(unfinished);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** How the engine logs, in a file beside it: it is told by no other way. */
    Path logging() {
        Path file = path.resolve("neo4j-logs.xml");
        try (InputStream content = Objects.requireNonNull(DataDirectory.class.getResourceAsStream("engine-logs.xml"))) {
            byte[] bytes = content.readAllBytes();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        return file;
    }

    /** To be called when the engine is up, before anybody can write. */
    void engineIsUp() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Makes this process the owner; false when another process is. */
    boolean tryLock() {
        try {
            FileChannel channel = FileChannel.open(
                    path.resolve("volgorde.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                return false;
            }
            lockChannel = channel;
            return true;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another store in this same process holds it.
            return null;
        }
    }

    /** Who owns the directory, as far as the owner has said so. */
    Optional<Owner> owner() {
        try {
            return Files.exists(ownerFile) ? Owner.read(Files.readString(ownerFile)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells other processes who owns the directory and where it is reached. */
    void publish(Owner owner) {
        try {
            Path draft = path.resolve("owner.new");
            Files.deleteIfExists(draft);
            writeForOwnerOnly(draft, owner.text());
            Files.move(draft, ownerFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The engine's password, or empty when no owner has made one yet. */
    Optional<String> password() {
        try {
            return Files.exists(passwordFile)
                    ? Optional.of(Files.readString(passwordFile).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The engine's password, made at random when there is none yet; only the owner of the file can read it. */
    String passwordOrNew() {
        return password().orElseGet(() -> {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            try {
                // Moved into its place when it is whole: a process that is killed in between leaves no empty password.
                Path draft = path.resolve("neo4j-password.new");
                Files.deleteIfExists(draft);
                writeForOwnerOnly(draft, password + "\n");
                Files.move(draft, passwordFile, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw unwritable(path, e);
            }
            return password;
        });
    }

    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        // The permissions are there from the start: at no moment can anybody else open the file.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        FileChannel channel = lockChannel;
        if (channel == null) {
            return;
        }
        lockChannel = null;
        try {
            Files.deleteIfExists(ownerFile);
            channel.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
