package nl.volgorde.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.volgorde.model.FileFailure;
import nl.volgorde.model.Text;

/**
 * The files of a bundle, and what kept others from being read.
 *
 * @param files in the order of their names
 */
public record BundleFiles(List<BundleFile> files, List<Problem> problems) {
    private static final long LARGEST = 20_000_000;

    public BundleFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Every YAML file in a folder and below it, or every CSV file where there is no YAML; or the one file that the path
     * names. What CSV files hold is as {@link CsvContent} has it.
     */
    public static BundleFiles in(Path path) {
        List<BundleFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : listed(path, problems)) {
            read(file, files, problems);
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(whole(
                    path,
                    "bevat geen YAML-bestanden (*.yaml) of CSV-bestanden (*.csv); een bundel is een map met zulke bestanden.",
                    "holds no YAML files (*.yaml) or CSV files (*.csv); a bundle is a folder of such files."));
        }
        return new BundleFiles(files, problems);
    }

    private static List<Path> listed(Path path, List<Problem> problems) {
        if (!Files.exists(path)) {
            problems.add(whole(path, "bestaat niet.", "does not exist."));
            return List.of();
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            List<Path> yaml = files.stream()
                    .filter(file -> file.equals(path) || file.toString().matches(".*\\.ya?ml"))
                    .toList();
            return yaml.isEmpty()
                    ? files.stream()
                            .filter(file -> CsvContent.isOne(file.toString()))
                            .toList()
                    : yaml;
        } catch (IOException e) {
            problems.add(unreadable(path, e));
            return List.of();
        } catch (UncheckedIOException e) {
            // Of a folder below it.
            problems.add(unreadable(path, Objects.requireNonNull(e.getCause())));
            return List.of();
        }
    }

    private static void read(Path file, List<BundleFile> files, List<Problem> problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(whole(file, "is groter dan 20 MB.", "is larger than 20 MB."));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            files.add(new BundleFile(
                    file.toString(),
                    CsvContent.isOne(file.toString())
                            ? CsvContent.of(bytes)
                            : StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
        } catch (CharacterCodingException e) {
            problems.add(whole(
                    file,
                    "is geen UTF-8. Sla het bestand op als UTF-8; misschien is het Windows-1252.",
                    "is not UTF-8. Save the file as UTF-8; maybe it is Windows-1252."));
        } catch (IOException e) {
            problems.add(unreadable(file, e));
        }
    }

    private static Problem unreadable(Path file, IOException failure) {
        Text what = FileFailure.unreadable(failure);
        return whole(file, what.nl(), what.en());
    }

    private static Problem whole(Path file, String nl, String en) {
        return new Problem(
                file.toString(), 0, 0, new Text(file.getFileName() + " " + nl, file.getFileName() + " " + en));
    }

    /**
     * A bundle on the class path under {@code agendas/}, by the list in its {@code index.txt}: what lies in a jar
     * cannot be listed as a folder.
     *
     * @throws IllegalArgumentException when there is no such bundle
     */
    public static BundleFiles bundled(String folder) {
        List<BundleFile> files = new ArrayList<>();
        for (String name : resource(folder, "index.txt").lines().toList()) {
            files.add(new BundleFile(folder + "/" + name, resource(folder, name)));
        }
        return new BundleFiles(files, List.of());
    }

    private static String resource(String folder, String name) {
        String path = "/agendas/" + folder + "/" + name;
        try (InputStream in = BundleFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundled agenda file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the bundled agenda file " + path + " cannot be read", e);
        }
    }
}
