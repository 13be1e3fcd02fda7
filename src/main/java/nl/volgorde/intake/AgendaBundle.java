package nl.volgorde.intake;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Text;

/** Reads an agenda bundle: YAML files that together make one edition of one agenda. */
public final class AgendaBundle {
    private static final BundleSchema SCHEMA = new BundleSchema();

    private AgendaBundle() {}

    /**
     * Reads the files of one bundle.
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
                problems.addAll(SCHEMA.check(yaml));
                problems.addAll(ValueCheck.check(yaml));
            }
        }
        BundleContents contents = new BundleContents(parsed);
        // A file that is no YAML may be the one that holds the agenda.
        boolean allRead = parsed.size() == files.size();
        if (contents.agendas().size() > 1 || (contents.agendas().isEmpty() && allRead)) {
            problems.add(agendaCount(files, contents));
        }
        BundleReferences references = new BundleReferences(contents, problems);
        references.check();
        if (!problems.isEmpty()) {
            return new IntakeResult.Rejected(problems);
        }
        Programme programme = new ProgrammeAssembly(contents, references).programme();
        return new IntakeResult.Accepted(programme, List.of());
    }

    private static Problem agendaCount(List<BundleFile> files, BundleContents contents) {
        if (contents.agendas().isEmpty()) {
            String file = files.isEmpty() ? "" : files.getFirst().name();
            return new Problem(
                    file,
                    0,
                    0,
                    new Text(
                            "Geen van de bestanden heeft een sleutel 'agenda', met id, edition, titel en source.",
                            "None of the files has a key 'agenda', with id, edition, title and source."));
        }
        return contents.agendas()
                .getLast()
                .problem(
                        "Een bundel is één agenda; dit is er nog een.", "A bundle is one agenda; this is another one.");
    }
}
