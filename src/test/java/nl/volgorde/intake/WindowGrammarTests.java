package nl.volgorde.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WindowGrammarTests {
    /** {@code 2027-01-01..2027-12-31}, {@code ..2028-12-31}, {@code 2035-01-01..} or {@code -}. */
    private static String shown(DateRange range) {
        return range.isMissing() ? "-" : shown(range.earliest()) + ".." + shown(range.latest());
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String shown(PhaseWindow phase) {
        Window window = phase.window();
        String flags = window.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return (phase.phase() == null ? "" : phase.phase() + ": ")
                + shown(window.start())
                + " / "
                + shown(window.finish())
                + (flags.isEmpty() ? "" : " " + flags);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "planning-texts.csv", delimiter = '|', numLinesToSkip = 1)
    void readsEveryPlanningTextOfTheSource(String text, ItemType type, String expected) {
        String read = WindowGrammar.read(text, type).stream()
                .map(WindowGrammarTests::shown)
                .collect(Collectors.joining("; "));
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 juni 2027 | DECISION | 2027-06-12..2027-06-12 / 2027-06-12..2027-06-12",
                "2027-06-12 | DECISION | 2027-06-12..2027-06-12 / 2027-06-12..2027-06-12",
                "juni 2027 | MILESTONE | 2027-06-01..2027-06-30 / 2027-06-01..2027-06-30",
                "eerste kwartaal 2027 | MILESTONE | 2027-01-01..2027-03-31 / 2027-01-01..2027-03-31",
                "tweede helft van 2027 | MILESTONE | 2027-07-01..2027-12-31 / 2027-07-01..2027-12-31",
                "medio 2025 | MILESTONE | 2025-04-01..2025-09-30 / 2025-04-01..2025-09-30",
                "medio 2025 | PROJECT | 2025-04-01..2025-06-30 / 2025-07-01..2025-09-30",
                "Q1 2025 | PROJECT | 2025-01-01..2025-02-14 / 2025-02-15..2025-03-31",
                "ca. 2027 | MILESTONE | 2027-01-01..2027-12-31 / 2027-01-01..2027-12-31 APPROXIMATE",
                "rond 2027 | PROJECT | 2027-01-01..2027-06-30 / 2027-07-01..2027-12-31 APPROXIMATE",
                "na 2027 | MILESTONE | 2028-01-01.. / 2028-01-01..",
                "vóór 2050 | PROJECT | - / ..2049-12-31 DEADLINE",
                "uiterlijk 2028 | DECISION | ..2028-12-31 / ..2028-12-31 DEADLINE",
                "uiterlijk Q2 2028 | PROJECT | - / ..2028-06-30 DEADLINE",
                "vanaf 2027 tot en met 2030 | PROJECT | 2027-01-01..2027-12-31 / 2030-01-01..2030-12-31",
                "gedurende 2025 en 2026 | PROJECT | 2025-01-01..2025-12-31 / 2026-01-01..2026-12-31",
                "niet voor 2035 | CONDITION | 2035-01-01.. / 2035-01-01..",
                "31 februari 2027 | MILESTONE | 2027-02-01..2027-02-28 / 2027-02-01..2027-02-28",
                "early 2027 | MILESTONE | 2027-01-01..2027-03-31 / 2027-01-01..2027-03-31",
                "not before 2030 | PROJECT | 2030-01-01.. / -",
                "2027-2025 | MILESTONE | 2027-01-01..2027-12-31 / 2027-01-01..2027-12-31"
            })
    void readsWhatOtherAgendasWrite(String text, ItemType type, String expected) {
        assertThat(shown(WindowGrammar.read(text, type).getFirst())).endsWith(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12-06-2027 | DECISION | 2027-06-12..2027-06-12 / 2027-06-12..2027-06-12",
                "Q3-Q4 2026 | PROJECT | 2026-07-01..2026-09-30 / 2026-10-01..2026-12-31",
                "juni – september 2027 | PROJECT | 2027-06-01..2027-06-30 / 2027-09-01..2027-09-30",
                "begin/medio 2026 | MILESTONE | 2026-01-01..2026-09-30 / 2026-01-01..2026-09-30",
                "Q1 2025 - Q3 2026 | PROJECT | 2025-01-01..2025-03-31 / 2026-07-01..2026-09-30",
                "2031 of 2032 | DECISION | 2031-01-01..2032-12-31 / 2031-01-01..2032-12-31",
                "2024 tot tenminste 2040 | PROJECT | 2024-01-01..2024-12-31 / 2040-01-01..",
                "van 2026 t/m 2029 | PROJECT | 2026-01-01..2026-12-31 / 2029-01-01..2029-12-31",
                "tussen 2026 en 2029 | DECISION | 2026-01-01..2029-12-31 / 2026-01-01..2029-12-31",
                "doorlopend vanaf 2025 | PROJECT | 2025-01-01..2025-12-31 / - ONGOING",
                "n.t.b. | PROJECT | - / - UNDATED",
                "- | PROJECT | - / - UNDATED",
                "Q5 2026 | PROJECT | - / - UNDATED UNREADABLE",
                "2027-28 | PROJECT | - / - UNDATED UNREADABLE",
                "30-02-2027 | PROJECT | - / - UNDATED UNREADABLE"
            })
    void readsTheWholeTextAsOneUnnamedWindow(String text, ItemType type, String expected) {
        List<PhaseWindow> phases = WindowGrammar.read(text, type);
        assertThat(phases).hasSize(1);
        assertThat(shown(phases.getFirst())).isEqualTo(expected);
    }

    @Test
    void keepsATextThatNoRuleReads() {
        Window window = WindowGrammar.read("als de tijd rijp is", ItemType.PROJECT)
                .getFirst()
                .window();
        assertThat(window.flags()).containsExactlyInAnyOrder(Window.Flag.UNDATED, Window.Flag.UNREADABLE);
        assertThat(window.isUndated()).isTrue();
    }

    @Test
    void takesEveryKindOfDashSpaceAndCaseForTheSame() {
        String expected = shown(
                WindowGrammar.read("Realisatie 2025 - 2028", ItemType.PROJECT).getFirst());
        for (String text : List.of("Realisatie 2025–2028.", "Realisatie  2025 — 2028", "Realisatie\n2025\u00a0-2028")) {
            assertThat(shown(WindowGrammar.read(text, ItemType.PROJECT).getFirst()))
                    .isEqualTo(expected);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverReadsAnEndBeforeItsBeginningNorADayOutsideTheYearsNamed(long seed) {
        Random seeded = new Random(seed);
        int first = 2020 + seeded.nextInt(20);
        int last = first + seeded.nextInt(8);
        List<String> prefixes = List.of("", "Start ", "Realisatie: ", "begin ", "eind ", "rond ", "Q3 ");
        String text = prefixes.get(seeded.nextInt(prefixes.size())) + first + (last > first ? " - " + last : "");
        ItemType type = List.of(ItemType.values()).get(seeded.nextInt(ItemType.values().length));
        for (PhaseWindow phase : WindowGrammar.read(text, type)) {
            for (DateRange range :
                    List.of(phase.window().start(), phase.window().finish())) {
                LocalDate earliest = range.earliest();
                LocalDate latest = range.latest();
                if (earliest != null && latest != null) {
                    assertThat(earliest.getYear()).as(text).isBetween(first, last);
                    assertThat(latest.getYear()).as(text).isBetween(first, last);
                }
            }
            LocalDate start = phase.window().start().earliest();
            LocalDate finish = phase.window().finish().latest();
            if (start != null && finish != null) {
                assertThat(start).as(text).isBeforeOrEqualTo(finish);
            }
        }
    }
}
