package nl.volgorde.graphstore.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store of a data directory, as its owner or as a guest of the process that owns it. Either way it is reached by
 * Bolt at {@link #address()} with {@link #password()}.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** Of 200 ms each. Counted, not timed: a clock that is set back would make the wait longer. */
    private static final int PAUSES = 100;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataDirectory directory;
    private final String address;
    private final String password;
    private final @Nullable EmbeddedEngine engine;
    private @Nullable Owner owner;

    private EmbeddedStore(
            DataDirectory directory,
            String address,
            String password,
            @Nullable EmbeddedEngine engine,
            @Nullable Owner owner) {
        this.directory = directory;
        this.address = address;
        this.password = password;
        this.engine = engine;
        this.owner = owner;
    }

    /**
     * Opens the store of a data directory: starts its engine, or joins the process that has.
     *
     * @param exclusive whether only owning it will do
     * @param command what this process does, for others who want the directory
     * @param port of the engine, 0 for any that is free
     * @throws StoreException.InUse when another process owns it and it cannot be joined
     */
    public static EmbeddedStore open(Path data, boolean exclusive, String command, int port, Clock clock) {
        DataDirectory directory = DataDirectory.open(data);
        for (int pauses = 0; ; pauses++) {
            if (directory.tryLock()) {
                return own(directory, command, port, clock);
            }
            Optional<Owner> other = directory.owner();
            if (exclusive) {
                throw inUse(directory, other);
            }
            Optional<EmbeddedStore> joined = other.flatMap(owner -> join(directory, owner));
            if (joined.isPresent()) {
                return joined.get();
            }
            if (pauses >= PAUSES) {
                throw inUse(directory, other);
            }
            pause();
        }
    }

    private static EmbeddedStore own(DataDirectory directory, String command, int port, Clock clock) {
        Owner owner = new Owner(ProcessHandle.current().pid(), command, clock.instant(), null, null);
        try {
            directory.publish(owner);
            // Setting it takes a tenth of a start: an engine that has it keeps it.
            boolean isNew = directory.password().isEmpty();
            String password = directory.passwordOrNew();
            directory.beforeEngine();
            EmbeddedEngine engine = EmbeddedEngine.start(directory.engineHome(), directory.logging(), port);
            try {
                directory.engineIsUp();
                if (isNew) {
                    engine.setPassword(password);
                }
                Owner reachable = owner.withBolt(engine.address());
                directory.publish(reachable);
                return new EmbeddedStore(directory, engine.address(), password, engine, reachable);
            } catch (RuntimeException e) {
                engine.stop();
                throw e;
            }
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Optional<EmbeddedStore> join(DataDirectory directory, Owner owner) {
        String bolt = owner.bolt();
        return bolt == null
                ? Optional.empty()
                : directory.password().map(password -> new EmbeddedStore(directory, bolt, password, null, null));
    }

    private static StoreException.InUse inUse(DataDirectory directory, Optional<Owner> owner) {
        return new StoreException.InUse("The data directory " + directory + " is in use by "
                + owner.map(Owner::described).orElse("another process")
                + ". Stop that process, or choose another directory with --data.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException.InUse("Interrupted while waiting for the data directory.");
        }
    }

    /** Where the engine answers. */
    public String address() {
        return address;
    }

    /** The password of its user {@code neo4j}. */
    public String password() {
        return password;
    }

    /**
     * Gives the engine the password of its directory, when it has another.
     *
     * @return whether it was ours to give: a guest takes the engine as it is
     */
    public boolean adoptsPassword() {
        if (engine == null) {
            return false;
        }
        engine.setPassword(password);
        return true;
    }

    /** Why something failed that was asked of the store, when it is known: its disk is full. */
    public Optional<StoreException> reason(Throwable failure) {
        Path home = directory.engineHome();
        return FullDisk.isWhy(home, failure) ? Optional.of(FullDisk.told(home, failure)) : Optional.empty();
    }

    /** Tells other processes where this process's web application answers. */
    public void publishWebAddress(String http) {
        Owner current = owner;
        if (current != null) {
            owner = current.withHttp(http);
            directory.publish(owner);
        }
    }

    @Override
    public void close() {
        // An engine that cannot be stopped still has its files: the directory stays this process's until that ends.
        if (engine == null || engine.stop()) {
            directory.close();
        }
    }
}
