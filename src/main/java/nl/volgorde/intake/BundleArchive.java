package nl.volgorde.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bundle that comes as a zip file. Nothing of it is written anywhere; how many files it holds, how large each
 * and all of them are, and how far they grow while they are unpacked is bounded, whatever the file says of itself.
 */
public final class BundleArchive {
    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST_FILE = 20_000_000;
    private static final int LARGEST = 50_000_000;
    /** YAML shrinks to a tenth or so; a bomb shrinks to a thousandth. */
    private static final int MOST_GROWTH = 100;

    private static final int SMALL = 1_000_000;
    private static final int CHUNK = 8_192;

    private final String name;
    private final int size;
    private final List<BundleFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int unpacked;

    private BundleArchive(String name, int size) {
        this.name = name;
        this.size = size;
    }

    /** Whether these bytes begin as a zip file does. */
    public static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] <= 8;
    }

    /**
     * The YAML files in an archive, or its CSV files where there is no YAML, in the order of their names, or what kept it
     * from being read.
     *
     * @param name of the archive, for messages
     */
    public static BundleFiles read(String name, byte[] content) {
        BundleArchive archive = new BundleArchive(name, content.length);
        archive.unpack(content);
        if (archive.files.isEmpty() && archive.problems.isEmpty()) {
            archive.refuse(
                    "bevat geen YAML-bestanden (*.yaml) of CSV-bestanden (*.csv); een bundel is een map met zulke bestanden.",
                    "holds no YAML files (*.yaml) or CSV files (*.csv); a bundle is a folder of such files.");
        }
        if (archive.files.stream().anyMatch(file -> !CsvContent.isOne(file.name()))) {
            archive.files.removeIf(file -> CsvContent.isOne(file.name()));
        }
        archive.files.sort((one, other) -> one.name().compareTo(other.name()));
        return new BundleFiles(archive.problems.isEmpty() ? archive.files : List.of(), archive.problems);
    }

    private void unpack(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    refuse(
                            "bevat meer dan " + MOST_ENTRIES + " bestanden.",
                            "holds more than " + MOST_ENTRIES + " files.");
                    return;
                }
                if (!take(entry, zip)) {
                    return;
                }
            }
            if (entries == 0) {
                refuseBroken();
            }
        } catch (IOException | IllegalArgumentException e) {
            refuseBroken();
        }
    }

    private void refuseBroken() {
        refuse(
                "is geen heel zip-bestand, of het heeft een wachtwoord. Maak het opnieuw.",
                "is no whole zip file, or it has a password. Make it anew.");
    }

    /** False when nothing more is to be read. */
    private boolean take(ZipEntry entry, InputStream in) throws IOException {
        String path = entry.getName();
        if (isOutside(path)) {
            refuse(
                    "heeft een bestand met een pad dat naar buiten wijst. Maak het zip-bestand opnieuw van de map zelf.",
                    "has a file whose path leads outside. Make the zip file anew from the folder itself.");
            return false;
        }
        if (entry.isDirectory() || path.startsWith("__MACOSX/") || !path.matches("(?i).*\\.(ya?ml|csv)")) {
            // What is not read counts as well: it is unpacked to get at what comes after it.
            return drain(in);
        }
        if (!names.add(path)) {
            refuse("heeft tweemaal een bestand '" + path + "'.", "has a file '" + path + "' twice.");
            return false;
        }
        byte[] bytes = bytes(in);
        if (bytes == null) {
            return false;
        }
        try {
            files.add(new BundleFile(
                    path,
                    CsvContent.isOne(path)
                            ? CsvContent.of(bytes)
                            : StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
        } catch (CharacterCodingException _) {
            problems.add(new Problem(
                    path,
                    0,
                    0,
                    new Text(
                            path + " is geen UTF-8. Sla het bestand op als UTF-8; misschien is het Windows-1252.",
                            path + " is not UTF-8. Save the file as UTF-8; maybe it is Windows-1252.")));
        }
        return true;
    }

    private static boolean isOutside(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/", -1)).contains("..");
    }

    private boolean drain(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (!count(read, 0)) {
                return false;
            }
        }
        return true;
    }

    private byte @Nullable [] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (!count(read, bytes.size() + read)) {
                return null;
            }
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArray();
    }

    private boolean count(int more, int ofFile) {
        unpacked += more;
        if (unpacked > LARGEST || ofFile > LARGEST_FILE || (unpacked > SMALL && unpacked / MOST_GROWTH > size)) {
            refuse(
                    "is uitgepakt te groot: een bestand mag 20 MB zijn en alles samen 50 MB, en niets meer dan "
                            + MOST_GROWTH + " keer zo groot worden.",
                    "is too large when unpacked: a file may be 20 MB and all together 50 MB, and nothing grow by more"
                            + " than " + MOST_GROWTH + " times.");
            return false;
        }
        return true;
    }

    private void refuse(String nl, String en) {
        problems.add(new Problem(name, 0, 0, new Text(name + " " + nl, name + " " + en)));
    }
}
