package nl.volgorde.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.volgorde.model.Nearest;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The dashboards that come along and those in the user's folder, which is read anew each time: a file that is put there
 * is seen at once. A file of the user's takes the place of one that comes along under the same name.
 */
public final class Dashboards {
    private static final String EXTENSION = ".json";
    private static final int SUGGESTIONS = 3;

    /** More than this no dashboard is long; what is longer is not read. */
    private static final long LARGEST = 2_000_000;

    private final Path folder;
    private final Map<String, Dashboard> bundled = new TreeMap<>();

    Dashboards(Path folder) {
        this.folder = folder;
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:dashboards/boards/*.json")) {
                String file = String.valueOf(resource.getFilename());
                String name = name(file);
                bundled.put(name, DashboardFile.read(name, file, resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dashboards that come along cannot be read", e);
        }
    }

    /**
     * A dashboard in the list.
     *
     * @param title null when the file cannot be read
     * @param problem why it cannot be shown, or null
     */
    public record Entry(
            String name, @Nullable Text title, @Nullable DashboardProblem problem) {}

    /** All of them by name, also those that cannot be read. */
    public List<Entry> all() {
        Map<String, Entry> entries = new TreeMap<>();
        bundled.forEach((name, dashboard) -> entries.put(name, new Entry(name, dashboard.title(), null)));
        for (Path file : files()) {
            String name = name(String.valueOf(file.getFileName()));
            try {
                entries.put(name, new Entry(name, read(name, file).title(), null));
            } catch (DashboardProblem problem) {
                entries.put(name, new Entry(name, null, problem));
            }
        }
        return List.copyOf(entries.values());
    }

    /** The user's folder. */
    public Path folder() {
        return folder;
    }

    /**
     * The dashboard of this name.
     *
     * @throws DashboardProblem when there is none, or its file cannot be read
     */
    public Dashboard named(String name) {
        for (Path file : files()) {
            if (name(String.valueOf(file.getFileName())).equals(name)) {
                return read(name, file);
            }
        }
        Dashboard dashboard = bundled.get(name);
        if (dashboard == null) {
            List<String> names = all().stream().map(Entry::name).toList();
            String nearest = String.join(", ", Nearest.to(name, names, SUGGESTIONS));
            throw new DashboardProblem.Unknown(new Text(
                    "Geen dashboard '" + name + "'. Misschien bedoelt u: " + nearest + ".",
                    "No dashboard '" + name + "'. Maybe you mean: " + nearest + "."));
        }
        return dashboard;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> String.valueOf(file.getFileName()).endsWith(EXTENSION) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of dashboards cannot be read: " + folder, e);
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - EXTENSION.length());
    }

    private static Dashboard read(String name, Path file) {
        String shown = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new DashboardProblem.Unreadable(
                        shown,
                        "het bestand is groter dan 2 MB; zo groot is geen dashboard.",
                        "the file is larger than 2 MB; no dashboard is that large.");
            }
            return DashboardFile.read(name, shown, Files.readString(file));
        } catch (IOException e) {
            throw new DashboardProblem.Unreadable(
                    shown,
                    "het bestand kan niet als UTF-8 worden gelezen ("
                            + e.getClass().getSimpleName() + ").",
                    "the file cannot be read as UTF-8 (" + e.getClass().getSimpleName() + ").");
        }
    }
}
