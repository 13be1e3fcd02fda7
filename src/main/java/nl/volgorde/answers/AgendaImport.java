package nl.volgorde.answers;

import io.micrometer.core.instrument.Metrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Language;
import nl.volgorde.model.NewEdition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.Progress;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an agenda bundle into the store: all of it, or nothing and every reason why. */
@Component
public class AgendaImport {
    /** How far an import is, of a hundred, when its files are read, and when they are compared with the store. */
    private static final int READ = 20;

    private static final int COMPARED = 30;
    private static final int ALL = 100;

    private final ProgrammeStore store;
    private final Programmes programmes;
    private final Clock clock;

    AgendaImport(ProgrammeStore store, Programmes programmes, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What the bundle in these folders and files, read as one, would change; nothing is written. */
    public ImportAnswer preview(List<Path> paths, Language language) {
        return answer(BundleCheck.read(paths), null, null, language, Progress.UNSEEN);
    }

    /** What the bundle in these files, read as one, would change; nothing is written. */
    public ImportAnswer previewFiles(Map<String, String> contents, Language language) {
        return answer(BundleCheck.read(contents), null, null, language, Progress.UNSEEN);
    }

    /**
     * Imports the bundle in these folders and files, read as one.
     *
     * @param by who imports, for the record
     */
    public ImportAnswer importBundle(List<Path> paths, ProgrammeStore.Writer by, Language language) {
        return importBundle(paths, by, language, Progress.UNSEEN);
    }

    /** As {@link #importBundle(List, ProgrammeStore.Writer, Language)}, telling how far it is. */
    public ImportAnswer importBundle(List<Path> paths, ProgrammeStore.Writer by, Language language, Progress progress) {
        return answer(BundleCheck.read(paths), by, null, language, progress);
    }

    /**
     * Imports the bundle in these files, read as one.
     *
     * @param contents per file name its text
     * @param by who imports, for the record
     * @param expected the revision that the agenda must be at, 0 for none; null for any
     * @throws StoreException.Conflict when the agenda is at another revision
     */
    public ImportAnswer importFiles(
            Map<String, String> contents, ProgrammeStore.Writer by, @Nullable Long expected, Language language) {
        return importFiles(contents, by, expected, language, Progress.UNSEEN);
    }

    /** As {@link #importFiles(Map, ProgrammeStore.Writer, Long, Language)}, telling how far it is. */
    public ImportAnswer importFiles(
            Map<String, String> contents,
            ProgrammeStore.Writer by,
            @Nullable Long expected,
            Language language,
            Progress progress) {
        return answer(BundleCheck.read(contents), by, expected, language, progress);
    }

    private ImportAnswer answer(
            IntakeResult result,
            ProgrammeStore.@Nullable Writer by,
            @Nullable Long expected,
            Language language,
            Progress progress) {
        progress.at(READ, ALL);
        return switch (result) {
            case IntakeResult.Rejected _ -> {
                count("rejected");
                yield BundleCheck.describe(result, null, List.of(), false, language);
            }
            case IntakeResult.Accepted accepted
            when by == null -> described(result, null, difference(accepted.programme()), language);
            case IntakeResult.Accepted accepted ->
                programmes.asWriter(accepted.programme().agenda().id(), () -> {
                    ProgrammeDifference difference = difference(accepted.programme());
                    check(difference, expected);
                    progress.at(COMPARED, ALL);
                    long revision = store.write(
                            difference,
                            by,
                            (done, total) -> progress.at(COMPARED + (ALL - COMPARED) * done / total, ALL));
                    programmes.written(difference.after().at(revision));
                    count(difference.isEmpty() ? "unchanged" : "applied");
                    return described(result, revision, difference, language);
                });
        };
    }

    private static ImportAnswer described(
            IntakeResult result, @Nullable Long revision, ProgrammeDifference difference, Language language) {
        return BundleCheck.describe(
                result, revision, DifferenceLines.of(difference, language), difference.isEmpty(), language);
    }

    private static void count(String outcome) {
        Metrics.counter("volgorde.imports", "outcome", outcome).increment();
    }

    private ProgrammeDifference difference(Programme edition) {
        return store.load(edition.agenda().id())
                .map(current -> ProgrammeDifference.between(
                        current,
                        NewEdition.of(
                                current,
                                edition,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                store.withdrawnWaivers(edition.agenda().id()))))
                .orElseGet(() -> ProgrammeDifference.fromNothing(edition));
    }

    private void check(ProgrammeDifference difference, @Nullable Long expected) {
        long actual = difference.before().revision();
        if (expected != null && expected != actual) {
            throw new StoreException.Conflict(
                    difference.after().agenda().id(),
                    expected,
                    actual,
                    store.history(
                            difference.after().agenda().id(),
                            null,
                            Math.toIntExact(Math.max(1, Math.min(20, actual - expected)))));
        }
    }
}
