package nl.volgorde.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactChange;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Programme;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.ProgrammeStore.Stored;
import nl.volgorde.model.StoreException;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The current programmes, read from the store once per revision: every question asks the store for the revision, so
 * that several instances on one store agree. What this instance wrote itself it need not read.
 */
@Component
public class Programmes {
    private static final Counter KEPT = asked("kept");
    private static final Counter READ = asked("read");

    /** Readings that are given up because somebody wrote meanwhile, before writers are made to wait. */
    private static final int FREE_ATTEMPTS = 3;

    private final ProgrammeStore store;
    private final ConcurrentMap<String, Programme> cache = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ReentrantLock> readers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ReentrantLock> writers = new ConcurrentHashMap<>();

    Programmes(ProgrammeStore store) {
        this.store = store;
    }

    private static Counter asked(String result) {
        return Metrics.counter("volgorde.programmes", "result", result);
    }

    /** The agendas in the store. */
    public List<Stored> agendas() {
        return store.agendas();
    }

    /**
     * The programme of an agenda at its current revision.
     *
     * @param agendaId null for the only agenda of the store
     * @throws NoAnswer when there is no such agenda, or more than one to choose from
     */
    public Programme current(@Nullable String agendaId) {
        String id = agendaId == null ? onlyAgenda() : agendaId;
        Programme kept = kept(id);
        // Of many that ask after a write, one reads; the others wait for what it read.
        return kept == null ? inTurn(readers, id, () -> read(id)) : kept;
    }

    private Programme read(String id) {
        Programme kept = kept(id);
        if (kept != null) {
            return kept;
        }
        READ.increment();
        Programme programme = store.load(id).orElseThrow(() -> new NoAnswer.UnknownAgenda(id, ids()));
        cache.put(id, programme);
        return programme;
    }

    private @Nullable Programme kept(String id) {
        long revision = store.revision(id).orElseThrow(() -> new NoAnswer.UnknownAgenda(id, ids()));
        Programme cached = cache.get(id);
        if (cached == null || cached.revision() != revision) {
            return null;
        }
        KEPT.increment();
        return cached;
    }

    /** Keeps what has just been written; what the store would give is equal to it. */
    void written(Programme programme) {
        cache.put(programme.agenda().id(), programme);
    }

    /**
     * Reads and writes an agenda when the writers of this instance that came before are done: else each would find that
     * another one was first, and begin again. Writers of other instances it may still meet.
     */
    <T> T asWriter(String agendaId, Supplier<T> work) {
        return inTurn(writers, agendaId, work);
    }

    /**
     * Asks several questions of an agenda until all answers are of one revision. Reads are free first; the last one makes
     * the writers of this instance wait.
     *
     * @param agendaId null for the only agenda of the store
     * @param once gives null when somebody wrote between two answers, so that they do not belong together
     * @throws NoAnswer when there is no such agenda, or more than one to choose from
     * @throws StoreException.Unreachable when other instances write all the time
     */
    public <T> T steady(@Nullable String agendaId, Supplier<@Nullable T> once) {
        for (int attempt = 0; attempt < FREE_ATTEMPTS; attempt++) {
            T answered = once.get();
            if (answered != null) {
                return answered;
            }
        }
        Optional<T> last = asWriter(current(agendaId).agenda().id(), () -> Optional.ofNullable(once.get()));
        return last.orElseThrow(() -> new StoreException.Unreachable(
                new Text(
                        "De agenda wordt voortdurend gewijzigd; probeer het zo opnieuw.",
                        "The agenda is being changed all the time; try again in a moment."),
                null));
    }

    private static <T> T inTurn(ConcurrentMap<String, ReentrantLock> turns, String id, Supplier<T> work) {
        ReentrantLock turn = turns.computeIfAbsent(id, _ -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * A programme by what had been written of it by a moment, reports aside: those carry the day that they speak of and
     * the moment at which they were recorded themselves, and are all left in. It goes back to the first write whose
     * changes were kept, which is the second of an agenda.
     *
     * @param programme at a revision of the store
     * @return at the revision that it had then, or at the earliest that is known
     */
    public Programme writtenBy(Programme programme, Instant moment) {
        Programme then = programme;
        while (then.revision() > 1) {
            ProgrammeStore.Write write =
                    store.write(then.agenda().id(), then.revision()).orElse(null);
            if (write == null || !write.at().isAfter(moment) || write.changes().isEmpty()) {
                break;
            }
            List<Edit> inverse = write.changes().reversed().stream()
                    .filter(change -> change.key().kind() != FactKey.Kind.ASSESSMENT)
                    .map(FactChange::inverse)
                    .toList();
            then = Edit.apply(then, inverse).at(then.revision() - 1);
        }
        return then;
    }

    private String onlyAgenda() {
        List<String> ids = ids();
        if (ids.size() != 1) {
            throw new NoAnswer.AgendaNeeded(ids);
        }
        return ids.getFirst();
    }

    private List<String> ids() {
        return store.agendas().stream().map(stored -> stored.agenda().id()).toList();
    }
}
