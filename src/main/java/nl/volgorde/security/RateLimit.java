package nl.volgorde.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests somebody may make: a minute's worth at once, which comes back evenly. Of those who were not seen for
 * the longest time nothing is remembered, so that inventing names fills no memory.
 */
final class RateLimit {
    private static final int MOST_KEYS = 10_000;
    private static final double MILLIS = Duration.ofMinutes(1).toMillis();

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * Counts a request.
     *
     * @return how long to wait, when it is one too many; it does not count then
     */
    synchronized Optional<Duration> take(String key) {
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(key, _ -> full(now));
        bucket.left = Math.min(perMinute, bucket.left + Math.max(0, now - bucket.at) * perMinute / MILLIS);
        bucket.at = now;
        if (buckets.size() > MOST_KEYS) {
            Iterator<Bucket> oldest = buckets.values().iterator();
            oldest.next();
            oldest.remove();
        }
        if (bucket.left >= 1) {
            bucket.left--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) Math.ceil((1 - bucket.left) * MILLIS / perMinute)));
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.left = perMinute;
        bucket.at = now;
        return bucket;
    }
}
