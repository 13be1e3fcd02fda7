package nl.volgorde.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTests {
    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void givesAMinutesWorthAtOnceWhichComesBackEvenly() {
        Hand clock = new Hand();
        RateLimit limit = new RateLimit(60, clock);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("anna")).as("request %d", i).isEmpty();
        }
        assertThat(limit.take("anna")).contains(Duration.ofSeconds(1));
        assertThat(limit.take("bart")).as("somebody else").isEmpty();
        clock.now = clock.now.plusSeconds(2);
        assertThat(limit.take("anna")).isEmpty();
        assertThat(limit.take("anna")).isEmpty();
        assertThat(limit.take("anna")).isPresent();
        clock.now = clock.now.plus(Duration.ofDays(1));
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("anna"))
                    .as("no more than a minute's worth is saved up")
                    .isEmpty();
        }
        assertThat(limit.take("anna")).isPresent();
    }

    @Test
    void countsASubscriberOfIpv6AsOne() {
        assertThat(RateLimitFilter.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(RateLimitFilter.network("2001:db8:1:2::9"))
                .isNotEqualTo(RateLimitFilter.network("2001:db8:1:3::9"));
        assertThat(RateLimitFilter.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(RateLimitFilter.network("none")).isEqualTo("none");
    }
}
