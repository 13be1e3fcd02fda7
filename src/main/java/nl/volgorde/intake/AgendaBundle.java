package nl.volgorde.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;

/** Reads an agenda bundle: files that together make one edition of one agenda. */
public final class AgendaBundle {
    private static final BundleSchema SCHEMA = new BundleSchema();

    private AgendaBundle() {}

    /**
     * Reads the YAML files of one bundle.
     *
     * @return the programme at revision 0, or every problem that was found: form first, and what refers to nothing,
     *     is there twice or cannot be
     */
    public static IntakeResult read(List<BundleFile> files) {
        List<Problem> problems = new ArrayList<>();
        List<YamlFile> parsed = new ArrayList<>();
        for (BundleFile file : files) {
            YamlFile yaml = YamlFile.parse(file, problems);
            if (yaml != null) {
                parsed.add(yaml);
            }
        }
        // A file that is no YAML may be the one that holds the agenda.
        boolean allRead = parsed.size() == files.size();
        if (allRead && new BundleContents(parsed).agendas().isEmpty()) {
            problems.add(noAgenda(files.isEmpty() ? "" : files.getFirst().name()));
        }
        return readParts(parsed, problems, List.of());
    }

    private static Problem noAgenda(String file) {
        return new Problem(
                file,
                0,
                0,
                new Text(
                        "Geen van de bestanden heeft een sleutel 'agenda', met id, edition, titel en source.",
                        "None of the files has a key 'agenda', with id, edition, title and source."));
    }

    /**
     * Reads what another kind of file holds, as the parts of one bundle.
     *
     * @param found what is wrong already; of what is wrong at the same place no more is said
     * @param notices what was read but deserves a look
     */
    public static IntakeResult readParts(List<? extends BundlePart> parts, List<Problem> found, List<Problem> notices) {
        List<Problem> problems = new ArrayList<>();
        for (BundlePart part : parts) {
            problems.addAll(SCHEMA.check(part));
            problems.addAll(ValueCheck.check(part));
        }
        BundleContents contents = new BundleContents(parts);
        if (contents.agendas().size() > 1) {
            problems.add(contents.agendas()
                    .getLast()
                    .problem(
                            "Een bundel is één agenda; dit is er nog een.",
                            "A bundle is one agenda; this is another one."));
        }
        BundleReferences references = new BundleReferences(contents, problems);
        references.check();
        problems.removeIf(problem -> problem.cell() != null && isFound(problem, found));
        problems.addAll(found);
        if (!problems.isEmpty()) {
            return new IntakeResult.Rejected(problems);
        }
        Programme programme = new ProgrammeAssembly(contents, references).programme();
        return new IntakeResult.Accepted(programme, notices);
    }

    private static boolean isFound(Problem problem, List<Problem> found) {
        return found.stream()
                .anyMatch(other -> other.file().equals(problem.file())
                        && Objects.equals(other.sheet(), problem.sheet())
                        && other.line() == problem.line()
                        && other.column() == problem.column());
    }
}
