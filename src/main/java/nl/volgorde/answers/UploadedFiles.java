package nl.volgorde.answers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.BundleArchive;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.CsvContent;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import nl.volgorde.schedulefile.ScheduleFiles;
import nl.volgorde.workbook.WorkbookFiles;

/** Files that somebody sent: YAML or CSV files, a zip file of them, a workbook or a schedule. */
public final class UploadedFiles {
    private final Map<String, String> contents;
    private final List<Problem> problems;

    private UploadedFiles(Map<String, String> contents, List<Problem> problems) {
        this.contents = Map.copyOf(contents);
        this.problems = List.copyOf(problems);
    }

    /**
     * What these files hold; what they are is seen from their content first.
     *
     * @param uploads names as they were sent, with the content
     */
    public static UploadedFiles of(List<Map.Entry<String, byte[]>> uploads) {
        Map<String, String> contents = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> upload : uploads) {
            BundleFiles files = read(plain(upload.getKey()), upload.getValue());
            problems.addAll(files.problems());
            for (BundleFile file : files.files()) {
                if (contents.put(file.name(), file.content()) != null) {
                    problems.add(problem(file.name(), "komt tweemaal voor.", "is there twice."));
                }
            }
        }
        return new UploadedFiles(contents, problems.stream().sorted().toList());
    }

    /** Per name what {@link AgendaImport} takes: text, or the Base64 of a workbook or schedule. */
    public Map<String, String> contents() {
        return contents;
    }

    /** Whether all of them could be read; else there is nothing to import. */
    public boolean isReadable() {
        return problems.isEmpty();
    }

    /** What kept files from being read. */
    public List<ProblemLine> problems(Language language) {
        return BundleCheck.lines(problems, language);
    }

    /** Without the folders that some browsers put before it. */
    private static String plain(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static BundleFiles read(String name, byte[] content) {
        boolean zip = BundleArchive.isOne(content);
        if (zip && WorkbookFiles.isOne(content) && !WorkbookFiles.isOne(name)) {
            return one(name + ".xlsx", Base64.getEncoder().encodeToString(content));
        }
        if (WorkbookFiles.isOne(name) || (!zip && ScheduleFiles.isOne(name))) {
            return one(name, Base64.getEncoder().encodeToString(content));
        }
        if (zip) {
            return BundleArchive.read(name, content);
        }
        if (CsvContent.isOne(name)) {
            return one(name, CsvContent.of(content));
        }
        try {
            return one(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException _) {
            return new BundleFiles(
                    List.of(),
                    List.of(problem(
                            name,
                            "is geen tekst in UTF-8, geen zip-bestand, geen werkboek en geen planning. Kies een ander bestand,"
                                    + " of sla het op als UTF-8.",
                            "is neither text in UTF-8 nor a zip file nor a workbook nor a schedule. Choose another file,"
                                    + " or save it as UTF-8.")));
        }
    }

    private static BundleFiles one(String name, String content) {
        return new BundleFiles(List.of(new BundleFile(name, content)), List.of());
    }

    private static Problem problem(String name, String nl, String en) {
        return new Problem(name, 0, 0, new Text(name + " " + nl, name + " " + en));
    }
}
