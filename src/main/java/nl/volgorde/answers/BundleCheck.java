package nl.volgorde.answers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.CsvContent;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;
import nl.volgorde.schedulefile.ScheduleFiles;
import nl.volgorde.workbook.CsvFiles;
import nl.volgorde.workbook.WorkbookFiles;
import org.jspecify.annotations.Nullable;

/** Is this bundle in order? Needs neither a store nor Spring. */
public final class BundleCheck {
    private BundleCheck() {}

    /**
     * Reads the bundle in these folders and files as one and says what is wrong with it.
     *
     * @param paths folders of YAML or CSV files, or such files; or one workbook or schedule file
     */
    public static ImportAnswer check(List<Path> paths, Language language) {
        return describe(read(paths), null, List.of(), false, language);
    }

    /**
     * Reads the bundle in these files as one and says what is wrong with it.
     *
     * @param contents per file name its text; or one workbook or schedule file, its content as Base64
     */
    public static ImportAnswer check(Map<String, String> contents, Language language) {
        return describe(read(contents), null, List.of(), false, language);
    }

    static IntakeResult read(Map<String, String> contents) {
        List<String> whole = contents.keySet().stream()
                .filter(name -> ScheduleFiles.isOne(name) || WorkbookFiles.isOne(name))
                .toList();
        if (!whole.isEmpty()) {
            String name = whole.getFirst();
            return contents.size() > 1 ? alone(name) : whole(name, Objects.requireNonNull(contents.get(name)));
        }
        return texts(contents.entrySet().stream()
                .map(file -> new BundleFile(file.getKey(), file.getValue()))
                .toList());
    }

    /** Reads files that are text: all YAML or all CSV. */
    private static IntakeResult texts(List<BundleFile> files) {
        List<BundleFile> tables =
                files.stream().filter(file -> CsvContent.isOne(file.name())).toList();
        if (tables.isEmpty()) {
            return AgendaBundle.read(files);
        }
        String name = tables.getFirst().name();
        return tables.size() == files.size()
                ? CsvFiles.read(tables)
                : rejected(
                        name,
                        name + " is CSV, en er is ook YAML bij. Lees het een of het ander in.",
                        name + " is CSV, and there is YAML as well. Import one or the other.");
    }

    private static IntakeResult whole(String name, String base64) {
        try {
            byte[] content = Base64.getDecoder().decode(base64.replaceAll("\\s+", ""));
            return WorkbookFiles.isOne(name) ? WorkbookFiles.read(name, content) : ScheduleFiles.read(name, content);
        } catch (IllegalArgumentException _) {
            return rejected(
                    name,
                    "De inhoud van " + name + " moet als Base64 worden gestuurd.",
                    "The content of " + name + " must be sent as Base64.");
        }
    }

    private static IntakeResult alone(String name) {
        return rejected(
                name,
                name + " is een werkboek of planning, en die is een agenda op zichzelf. Lees elk bestand apart in.",
                name + " is a workbook or schedule, which is an agenda by itself. Import each file by itself.");
    }

    private static IntakeResult rejected(String name, String nl, String en) {
        return new IntakeResult.Rejected(List.of(new Problem(name, 0, 0, new Text(nl, en))));
    }

    static IntakeResult read(List<Path> paths) {
        for (Path path : paths) {
            String name = path.toString();
            boolean workbook = WorkbookFiles.isOne(name);
            if ((workbook || ScheduleFiles.isOne(name)) && !Files.isDirectory(path)) {
                return paths.size() > 1 ? alone(name) : workbook ? WorkbookFiles.read(path) : ScheduleFiles.read(path);
            }
        }
        List<BundleFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            BundleFiles found = BundleFiles.in(path);
            files.addAll(found.files());
            problems.addAll(found.problems());
        }
        return problems.isEmpty() ? texts(files) : new IntakeResult.Rejected(problems);
    }

    /**
     * Tells the result of an intake.
     *
     * @param revision the revision it was stored as, or null
     * @param difference what it changes in the store
     * @param unchanged whether the store holds all of it already
     */
    static ImportAnswer describe(
            IntakeResult result,
            @Nullable Long revision,
            List<DifferenceLine> difference,
            boolean unchanged,
            Language language) {
        return switch (result) {
            case IntakeResult.Rejected rejected ->
                new ImportAnswer(
                        false, null, null, 0, 0, lines(rejected.problems(), language), List.of(), List.of(), false);
            case IntakeResult.Accepted accepted -> {
                Programme programme = accepted.programme();
                yield new ImportAnswer(
                        true,
                        programme.agenda().id(),
                        revision,
                        programme.items().size(),
                        programme.preconditions().size(),
                        List.of(),
                        lines(accepted.notices(), language),
                        difference,
                        unchanged);
            }
        };
    }

    static List<ProblemLine> lines(List<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> new ProblemLine(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        problem.message().in(language),
                        problem.sheet(),
                        problem.cell()))
                .toList();
    }
}
