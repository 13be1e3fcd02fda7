package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTests {
    private final StringWriter written = new StringWriter();
    private final PrintWriter err = new PrintWriter(written);
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    private final Clock clock = new Clock() {
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
    };

    @Test
    void saysNothingInTheFirstSecond() {
        try (ProgressLine line = new ProgressLine("Working:", err, clock, true)) {
            line.at(1, 2);
        }
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void tellsEachPercentOnceAndWipesItsLine() {
        try (ProgressLine line = new ProgressLine("Working:", err, clock, true)) {
            now = now.plus(Duration.ofSeconds(2));
            line.at(500, 1_000);
            line.at(501, 1_000);
            line.at(510, 1_000);
        }
        assertThat(written.toString())
                .startsWith("\rWorking: 50 %\rWorking: 51 %\r  ")
                .endsWith(" \r");
    }

    @Test
    void saysNothingWhereNobodySeesIt() {
        try (ProgressLine line = new ProgressLine("Working:", err, clock, false)) {
            now = now.plus(Duration.ofSeconds(2));
            line.at(1, 2);
        }
        assertThat(written.toString()).isEmpty();
    }
}
