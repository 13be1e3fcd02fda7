package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody types beside a query of their own. */
class OwnQueryTests {
    @Test
    void readsAParameterPerLineAsWhatItLooksLike() {
        OwnQuery query = OwnQuery.of(
                "RETURN 1",
                "code = RI 1\r\n$days=-30\r\n\r\nshare = 0.5\nopen=true\nsince = 2027-01-01\nodd = 2027-13-01\nempty =");
        assertThat(query.unreadable()).isEmpty();
        assertThat(query.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "code",
                        "RI 1",
                        "days",
                        -30L,
                        "share",
                        0.5,
                        "open",
                        true,
                        "since",
                        LocalDate.of(2027, 1, 1),
                        "odd",
                        "2027-13-01",
                        "empty",
                        ""));
    }

    @Test
    void tellsWhichLinesAreNoParameter() {
        assertThat(OwnQuery.of("", "a=1\nno parameter\n1st = 2").unreadable())
                .containsExactly("no parameter", "1st = 2");
        assertThat(OwnQuery.of(null, null).isBlank()).isTrue();
    }
}
