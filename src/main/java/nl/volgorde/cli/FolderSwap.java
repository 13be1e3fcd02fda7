package nl.volgorde.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.volgorde.export.ExportedFile;
import org.jspecify.annotations.Nullable;

/**
 * Fills a folder, whole or not at all.
 *
 * <p>A folder takes the place of another by two moves: POSIX has no single one for folders that are not empty. A process
 * that is killed between them leaves nothing under the name and what was there under another, {@code .NAME.replaced}
 * beside it; {@link #mend()} puts it back.
 */
final class FolderSwap {
    private final Path folder;
    private final Path parent;
    private final Path replaced;
    private final String freshPrefix;

    FolderSwap(Path folder) {
        this.folder = folder;
        this.parent = Objects.requireNonNull(folder.getParent(), "the root of a disk");
        String name = String.valueOf(folder.getFileName());
        this.replaced = parent.resolve("." + name + ".replaced");
        this.freshPrefix = "." + name + ".export-";
    }

    /**
     * Puts right what an export left that was killed.
     *
     * @return whether the folder was gone and is back
     */
    boolean mend() throws IOException {
        if (!Files.isDirectory(parent)) {
            return false;
        }
        for (Path left : leftByTheDead()) {
            delete(left);
        }
        if (!Files.exists(replaced)) {
            return false;
        }
        if (Files.exists(folder)) {
            delete(replaced);
            return false;
        }
        Files.move(replaced, folder);
        return true;
    }

    /** What exports had begun whose process is no more. */
    private List<Path> leftByTheDead() throws IOException {
        try (Stream<Path> there = Files.list(parent)) {
            return there.filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith(freshPrefix) && isDead(name.substring(freshPrefix.length()));
                    })
                    .toList();
        }
    }

    private static boolean isDead(String pid) {
        return pid.matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** What puts files into a folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** Puts these files into a folder. */
    static Filling files(List<ExportedFile> files) {
        return fresh -> {
            for (ExportedFile file : files) {
                Path target = fresh.resolve(file.name());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.content());
            }
        };
    }

    /**
     * Writes beside the folder and takes its place, so that nobody finds half of it; what is cut off, by a failure or by
     * the user, leaves nothing.
     */
    void write(Filling filling) throws IOException {
        Files.createDirectories(parent);
        Path fresh = parent.resolve(freshPrefix + ProcessHandle.current().pid());
        delete(fresh);
        Files.createDirectory(fresh);
        Thread whenCutOff = new Thread(() -> deleteQuietly(fresh));
        Runtime.getRuntime().addShutdownHook(whenCutOff);
        try {
            filling.into(fresh);
            takePlace(fresh);
        } finally {
            delete(fresh);
            try {
                Runtime.getRuntime().removeShutdownHook(whenCutOff);
            } catch (IllegalStateException _) {
                // The user has cut it off, and the hook is at work.
            }
        }
    }

    private static void deleteQuietly(Path unwanted) {
        try {
            delete(unwanted);
        } catch (IOException e) {
            // The next export to that folder clears it away.
        }
    }

    private void takePlace(Path fresh) throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, replaced);
            Files.move(fresh, folder);
            delete(replaced);
        } else {
            Files.move(fresh, folder);
        }
    }

    private static void delete(Path unwanted) throws IOException {
        if (!Files.exists(unwanted)) {
            return;
        }
        Files.walkFileTree(unwanted, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
