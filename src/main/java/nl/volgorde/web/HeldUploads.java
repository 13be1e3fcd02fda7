package nl.volgorde.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.volgorde.answers.UploadedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files between the check and the import of them: few, not too large together and not for long. Who has the page of the
 * check knows the token; nobody can guess it.
 */
@Component
class HeldUploads {
    private static final int MOST = 16;
    private static final long LARGEST = 60_000_000;
    private static final Duration AGE = Duration.ofMinutes(30);

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Clock clock;

    HeldUploads(Clock clock) {
        this.clock = clock;
    }

    /**
     * Files that were checked.
     *
     * @param agenda that they change, or null when there is nothing in them to bring in: what was found is told again
     */
    record Upload(@Nullable String agenda, UploadedFiles files) {}

    private record Held(Upload upload, long size, Instant until) {}

    /** Keeps these files and gives the token for them; the oldest others go where there is no room. */
    synchronized String keep(Upload upload) {
        long size = upload.files().contents().values().stream()
                .mapToLong(String::length)
                .sum();
        forgetOld();
        Iterator<Held> oldest = held.values().iterator();
        long total = held.values().stream().mapToLong(Held::size).sum();
        while (oldest.hasNext() && (held.size() >= MOST || total + size > LARGEST)) {
            total -= oldest.next().size();
            oldest.remove();
        }
        String token = UUID.randomUUID().toString();
        held.put(token, new Held(upload, size, clock.instant().plus(AGE)));
        return token;
    }

    /** The files of a token; empty when they were let go. */
    synchronized Optional<Upload> find(String token) {
        forgetOld();
        return Optional.ofNullable(held.get(token)).map(Held::upload);
    }

    synchronized void forget(String token) {
        held.remove(token);
    }

    private void forgetOld() {
        Instant now = clock.instant();
        held.values().removeIf(each -> each.until().isBefore(now));
    }
}
