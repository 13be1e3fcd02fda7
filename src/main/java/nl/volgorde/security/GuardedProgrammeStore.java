package nl.volgorde.security;

import java.util.List;
import java.util.Optional;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeDifference;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.Progress;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * The store as somebody may see it: an agenda on which they have no role does not exist for them, whatever page or
 * question asks for it, and nothing is written to one by who may only read it.
 */
final class GuardedProgrammeStore implements ProgrammeStore {
    private final ProgrammeStore store;

    GuardedProgrammeStore(ProgrammeStore store) {
        this.store = store;
    }

    private static boolean isSeen(String agenda) {
        return SignedIn.grants().has(Role.READER, agenda);
    }

    @Override
    public List<Stored> agendas() {
        return store.agendas().stream()
                .filter(stored -> isSeen(stored.agenda().id()))
                .toList();
    }

    @Override
    public Optional<Long> revision(String agendaId) {
        if (isSeen(agendaId)) {
            return store.revision(agendaId);
        }
        AccessLogFilter.kept(agendaId);
        return Optional.empty();
    }

    @Override
    public Optional<Programme> load(String agendaId) {
        return isSeen(agendaId) ? store.load(agendaId) : Optional.empty();
    }

    /** An agenda that is not there is begun by who administers it, or all. */
    @Override
    public long write(ProgrammeDifference difference, Writer by, Progress progress) {
        String agenda = difference.after().agenda().id();
        boolean there = store.revision(agenda).isPresent();
        SignedIn.require(there ? Role.EDITOR : Role.ADMINISTRATOR, agenda);
        return store.write(difference, by, progress);
    }

    @Override
    public List<Write> history(String agendaId, @Nullable ItemCode item, int limit) {
        return isSeen(agendaId) ? store.history(agendaId, item, limit) : List.of();
    }

    @Override
    public Optional<Write> write(String agendaId, long revision) {
        return isSeen(agendaId) ? store.write(agendaId, revision) : Optional.empty();
    }

    @Override
    public List<Waiver> withdrawnWaivers(String agendaId) {
        return isSeen(agendaId) ? store.withdrawnWaivers(agendaId) : List.of();
    }
}
