package nl.volgorde.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled agenda against its source, where the source's text is at hand: in the file that the system property
 * {@code volgorde.agenda.source} names, or in {@code shared/agenda} beside the checkout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledAgendaFidelityTests {
    private List<BundleFile> bundle;
    private Programme agenda;
    private SourceText source;
    private String text;
    private Fidelity fidelity;

    @BeforeAll
    void read() throws IOException {
        bundle = BundleFiles.bundled("novex-nzkg-2025-2029").files();
        agenda = programme(bundle);
        Path file = Path.of(System.getProperty(
                "volgorde.agenda.source", "../shared/agenda/uitvoeringsagenda-novex-nzkg-2025-2029.txt"));
        if (!Files.exists(file)) {
            Assumptions.abort("needs the text of the source: name it with -Dvolgorde.agenda.source=FILE");
        }
        text = Files.readString(file);
        source = new SourceText(text);
        fidelity = new Fidelity(agenda, source);
    }

    private static Programme programme(List<BundleFile> files) {
        return switch (AgendaBundle.read(files)) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    @Test
    void entersEveryCodeOfEveryTableOnceAndNoOther() {
        assertThat(source.codes().values()).flatExtracting(codes -> codes).hasSizeGreaterThan(100);
        assertThat(fidelity.codes()).isEmpty();
    }

    @Test
    void quotesEveryWindowTextAsItStandsAtItsPlace() {
        assertThat(agenda.dating().claims()).hasSizeGreaterThan(100);
        assertThat(fidelity.windows()).isEmpty();
    }

    @Test
    void quotesEveryDifferenceAsItStandsAtItsPlace() {
        assertThat(fidelity.differences()).isEmpty();
    }

    @Test
    void namesEveryActorWhereTheSourceDoes() {
        assertThat(agenda.ties().involvements()).hasSizeGreaterThan(300);
        assertThat(fidelity.actors()).isEmpty();
    }

    @Test
    void refersToPlacesThatTheSourceHasAndThatAreAboutIt() {
        assertThat(fidelity.references()).isEmpty();
    }

    @Test
    void repeatsNoMoreThanEightWordsOfTheSourceInARow() {
        assertThat(fidelity.copies()).isEmpty();
    }

    @Test
    void holdsEveryRowOfEveryTable() {
        Map<String, Long> byTheme = new TreeMap<>();
        for (Item item : agenda.items()) {
            String theme = item.facts().classification().theme();
            if (theme != null && item.provenance().ref().startsWith("tabel ") && item.type() == ItemType.PROJECT) {
                byTheme.merge(theme, 1L, Long::sum);
            }
        }
        assertThat(byTheme)
                .isEqualTo(Map.of(
                        "gezonde-leefomgeving", 9L,
                        "milieuruimte", 6L,
                        "haven-industrie", 19L,
                        "woningbouw", 23L,
                        "netwerken", 16L,
                        "landschap", 7L,
                        "water-bodem", 23L));
        assertThat(agenda.items())
                .extracting(item -> item.facts().classification().keyProject())
                .filteredOn(number -> number != null)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void knowsTheSignatoriesThatTheForewordLists() {
        String list = text.substring(text.indexOf("De publieke partijen:"), text.indexOf(" NOVEX-aanpak"));
        List<String> printed = Pattern.compile("•\\s*(.+)")
                .matcher(list)
                .results()
                .map(line -> line.group(1).trim())
                .toList();
        assertThat(printed).hasSize(18);
        assertThat(agenda.register().actors().stream().filter(Actor::signatory))
                .extracting(actor -> actor.name().nl())
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    /** A slip of the pen in the bundle: the text replaced, by what, and the check that must notice it. */
    record Slip(String name, String printed, String instead, Function<Fidelity, List<String>> check) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("a code that is not there", "code: WK 4\n", "code: WK 6\n", Fidelity::codes),
                new Slip(
                        "a row under another's reference",
                        "ref: tabel 3.1, GL 8\n    actors",
                        "ref: tabel 3.1, GL 7\n    actors",
                        Fidelity::codes),
                new Slip("another year", "text: \"Uiterlijk 2028\"", "text: \"Uiterlijk 2027\"", Fidelity::windows),
                new Slip(
                        "a window of another page",
                        "text: \"Vanaf Q4 2026\"\n        ref: tabel 3.3, VH 4",
                        "text: \"Vanaf Q4 2026\"\n        ref: tabel 3.3, RI 4",
                        Fidelity::windows),
                new Slip(
                        "a window of another row",
                        "text: \"2031\"\n        ref: tabel 3.1, GL 8",
                        "text: \"2031\"\n        ref: tabel 3.1, GL 9",
                        Fidelity::references),
                new Slip(
                        "a partner of another agreement",
                        "wording: opdrachtgever\n      - actor: waternet",
                        "wording: opdrachtgever\n      - actor: gemeente-velsen",
                        Fidelity::actors),
                new Slip("a partner of another table", "actor: gvb\n", "actor: prorail\n", Fidelity::actors),
                new Slip("a short name inside a word", "actor: min-lvvn\n", "actor: min-ez\n", Fidelity::actors),
                new Slip(
                        "an end note that is not there",
                        "ref: eindnoot 5\n",
                        "ref: eindnoot 15\n",
                        Fidelity::references),
                new Slip(
                        "a sentence of nine words",
                        "summaryNl: \"Stiller wegdek waar woningen dicht langs de weg staan.\"",
                        "summaryNl: \"Het aanbrengen van dubbellaags ZOAB vermindert het verkeerslawaai en zorgt voor minder.\"",
                        Fidelity::copies),
                new Slip(
                        "a sentence as a window",
                        "text: \"waarna mogelijk een planfase en beslissing volgt\"",
                        "text: \"worden voorgelegd aan de minister waarna mogelijk een planfase en beslissing volgt\"",
                        Fidelity::copies),
                new Slip(
                        "another amount of hectares",
                        "value: \"20 hectare\"",
                        "value: \"30 hectare\"",
                        Fidelity::differences));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void noticesASlipOfThePen(Slip slip) {
        List<BundleFile> wrong = new ArrayList<>();
        int places = 0;
        for (BundleFile file : bundle) {
            String content = file.content();
            int at = content.indexOf(slip.printed());
            if (at >= 0) {
                places++;
                content = content.substring(0, at)
                        + slip.instead()
                        + content.substring(at + slip.printed().length());
            }
            wrong.add(new BundleFile(file.name(), content));
        }
        assertThat(places).as("files with the place of the slip").isEqualTo(1);
        assertThat(slip.check().apply(new Fidelity(programme(wrong), source))).isNotEmpty();
    }
}
