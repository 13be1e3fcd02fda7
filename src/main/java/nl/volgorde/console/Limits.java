package nl.volgorde.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a query may take.
 *
 * @param time after which the engine is told to end it, and the caller gets an answer in any case
 * @param rows that a caller gets at most
 * @param atOnce how many run at the same time; one that the engine does not end counts for some while after
 */
@ConfigurationProperties("volgorde.console")
public record Limits(
        @DefaultValue("30s") Duration time,
        @DefaultValue("10000") int rows,
        @DefaultValue("4") int atOnce) {}
