package nl.volgorde.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.volgorde.model.FileFailure;
import nl.volgorde.model.Text;
import picocli.CommandLine.Model.CommandSpec;

/** The one folder that a command fills: whole or not there, and never in the place of what the command did not write. */
final class OutputFolder {
    private final CommandSpec spec;
    private final Path path;
    private final FolderSwap swap;

    /** What a command fills a folder with, and so may replace in it. */
    enum Contents {
        BUNDLE(".*\\.(yaml|csv)", "een bundel", "a bundle", "de bundel", "the bundle"),
        LETTERS("volgorde-.*-letter-.*", "brieven", "letters", "de brieven", "the letters");

        private final String names;
        private final String nl;
        private final String en;
        private final String thoseNl;
        private final String thoseEn;

        Contents(String names, String nl, String en, String thoseNl, String thoseEn) {
            this.names = names;
            this.nl = nl;
            this.en = en;
            this.thoseNl = thoseNl;
            this.thoseEn = thoseEn;
        }
    }

    /**
     * Makes sure that it may be filled, and puts right what a run that was killed left there.
     *
     * @param force whether what is there of the same kind may be replaced
     * @throws WrongUsage when it may not
     */
    OutputFolder(CommandSpec spec, CommonOptions options, Path given, Contents contents, boolean force) {
        this.spec = spec;
        path = given.toAbsolutePath().normalize();
        if (path.getParent() == null) {
            throw new WrongUsage(
                    spec, path + " is een hele schijf; noem een map.", path + " is a whole disk; name a folder.");
        }
        swap = new FolderSwap(path);
        try {
            if (swap.mend()) {
                spec.commandLine().getErr().println(new Headings(options.language).of("mended", path.toString()));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        check(contents, force);
    }

    private void check(Contents contents, boolean force) {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new WrongUsage(spec, path + " is een bestand; noem een map.", path + " is a file; name a folder.");
        }
        List<Path> there = there();
        if (!there.isEmpty() && !force) {
            throw new WrongUsage(
                    spec,
                    path + " is niet leeg. Noem een andere map, of vervang " + contents.thoseNl + " erin met --force.",
                    path + " is not empty. Name another folder, or add --force to replace " + contents.thoseEn
                            + " in it.");
        }
        Optional<Path> other = there.stream()
                .filter(file -> !file.getFileName().toString().matches(contents.names))
                .findFirst();
        if (other.isPresent()) {
            throw new WrongUsage(
                    spec,
                    path + " bevat meer dan " + contents.nl + " (" + other.get() + "). Noem een andere map.",
                    path + " holds more than " + contents.en + " (" + other.get() + "). Name another folder.");
        }
    }

    /** Everything in it but folders; a link to one is somebody's. */
    private List<Path> there() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Fills it beside itself and takes its place, so that nobody finds half of it. */
    void write(FolderSwap.Filling filling) {
        try {
            swap.write(filling);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private WrongUsage unreadable(IOException failure) {
        Text what = FileFailure.unreadable(failure);
        return new WrongUsage(spec, path + " " + what.nl(), path + " " + what.en(), failure);
    }

    private WrongUsage unwritable(IOException failure) {
        Text what = FileFailure.unwritable(failure);
        return new WrongUsage(spec, path + " " + what.nl(), path + " " + what.en(), failure);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
