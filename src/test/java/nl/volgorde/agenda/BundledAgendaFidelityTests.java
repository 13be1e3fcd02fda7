package nl.volgorde.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFiles;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Actor;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The bundled agenda against its source, where the source's text is at hand: in the file that the system property
 * {@code volgorde.agenda.source} names, or in {@code shared/agenda} beside the checkout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledAgendaFidelityTests {
    private static final int LONGEST_RUN = 8;
    private static final Pattern TABLE = Pattern.compile("tabel (3\\.\\d), .*");
    private static final Pattern PARAGRAPH = Pattern.compile("par\\. (\\d\\.\\d)");

    /** Where the six agreements stand. */
    private static final Map<String, String> AGREEMENTS =
            Map.of("A", "2.2", "B", "2.3", "C", "2.3", "D", "2.4", "E", "2.4", "F", "2.4");

    /** How the source writes actors where it does not use their full name. */
    private static final Map<String, List<String>> WRITINGS = Map.ofEntries(
            Map.entry("min-ez", List.of("EZ")),
            Map.entry("min-kgg", List.of("KGG")),
            Map.entry("min-ienw", List.of("IenW")),
            Map.entry("min-vro", List.of("VRO")),
            Map.entry("min-bzk", List.of("BZK")),
            Map.entry("min-lvvn", List.of("LVVN")),
            Map.entry("rijk", List.of("Rijk")),
            Map.entry("rijkswaterstaat", List.of("Rijkswaterstaat", "RWS", "Rijkwaterstaat")),
            Map.entry("noord-holland", List.of("Noord-Holland", "provincie NH", "Noord Holland", "provincie")),
            Map.entry("agv", List.of("Amstel, Gooi en Vecht", "Amstel Gooi en Vecht")),
            Map.entry("hhnk", List.of("Hollands Noorderkwartier", "HHNK")),
            Map.entry("rijnland", List.of("Rijnland")),
            Map.entry("zeehaven-ijmuiden", List.of("Zeehaven IJmuiden", "havens van Amsterdam en IJmuiden")),
            Map.entry("port-of-amsterdam", List.of("Port of Amsterdam", "havens van Amsterdam")),
            Map.entry("od-nzkg", List.of("Omgevingsdienst Noordzeekanaalgebied", "Omgevingsdienst NZKG", "NZKG")),
            Map.entry("od-ijmond", List.of("Omgevingsdienst IJmond", "IJmond")),
            Map.entry("mra", List.of("MRA", "Metropoolregio Amsterdam")),
            Map.entry("centraal-holland", List.of("Centraal Holland", "Centraal Nederland")),
            Map.entry("firan", List.of("Firan")),
            Map.entry("gasunie", List.of("Gasunie")),
            Map.entry("aeb", List.of("AEB")),
            Map.entry("tata-steel", List.of("Tata Steel", "TSN")),
            Map.entry("gemeenten", List.of("gemeenten")),
            Map.entry("waterschappen", List.of("waterschappen")),
            Map.entry("provincies", List.of("provincies")),
            Map.entry("ministeries", List.of("ministeries")),
            Map.entry("bewoners", List.of("bewoners")),
            Map.entry("bedrijven", List.of("bedrijven", "bedrijfsleven")),
            Map.entry("novex-gebieden", List.of("NOVEX gebieden")),
            Map.entry("omgevingsdiensten", List.of("omgevingsdiensten")),
            Map.entry("recreatieschap-spaarnwoude", List.of("Recreatieschap Spaarnwoude")),
            Map.entry("veiligheidsregios", List.of("veiligheidsregio")));

    private Programme agenda;
    private Map<String, String> sections;
    private String source;

    @BeforeAll
    void read() throws IOException {
        agenda = switch (AgendaBundle.read(
                BundleFiles.bundled("novex-nzkg-2025-2029").files())) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
        Path file = Path.of(System.getProperty(
                "volgorde.agenda.source", "../shared/agenda/uitvoeringsagenda-novex-nzkg-2025-2029.txt"));
        if (!Files.exists(file)) {
            Assumptions.abort("needs the text of the source: name it with -Dvolgorde.agenda.source=FILE");
        }
        source = Files.readString(file);
        sections = sections(source);
    }

    /** The text by paragraph; the table of contents of chapter 3 comes first and is overwritten by the real ones. */
    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new TreeMap<>();
        Matcher heading = Pattern.compile("(?m)^ ?([1-3]\\.[1-7]) +\\p{Lu}").matcher(text);
        List<Integer> starts = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        while (heading.find()) {
            starts.add(heading.start());
            numbers.add(heading.group(1));
        }
        int end = text.indexOf(" Eindnoten");
        sections.put("voorwoord", text.substring(0, starts.getFirst()));
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? starts.get(i + 1) : end;
            sections.put(numbers.get(i), text.substring(starts.get(i), until));
        }
        sections.put("eindnoten", text.substring(end));
        return sections;
    }

    private String section(String ref) {
        Matcher table = TABLE.matcher(ref);
        Matcher paragraph = PARAGRAPH.matcher(ref);
        String key;
        if (table.matches()) {
            key = table.group(1);
        } else if (paragraph.matches()) {
            key = paragraph.group(1);
        } else if (ref.startsWith("uitvoeringsafspraak ")) {
            key = AGREEMENTS.getOrDefault(ref.substring(ref.length() - 1), "?");
        } else {
            key = ref.startsWith("eindnoot") ? "eindnoten" : ref;
        }
        String section = sections.get(key);
        assertThat(section).as("a place that the source has: %s", ref).isNotNull();
        return section;
    }

    /** Letters and digits only: layout, hyphenation and punctuation do not count. */
    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Test
    void namesNoCodeThatItsTableDoesNotHave() {
        List<String> missing = new ArrayList<>();
        for (Item item : agenda.items()) {
            String ref = item.provenance().ref();
            if (ref.startsWith("tabel ")
                    && ref.endsWith(", " + item.code())
                    && !squeezed(section(ref)).contains(squeezed(item.code().value()))) {
                missing.add(item.code() + " at " + ref);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void quotesEveryWindowTextAsItStandsAtItsPlace() {
        List<String> missing = new ArrayList<>();
        for (Claim claim : agenda.dating().claims()) {
            if (!squeezed(section(claim.provenance().ref())).contains(squeezed(claim.text()))) {
                missing.add(claim.item() + ": '" + claim.text() + "' at "
                        + claim.provenance().ref());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void quotesEveryDifferenceAsItStandsAtItsPlace() {
        List<String> missing = new ArrayList<>();
        for (Statement statement : agenda.doubts().statements()) {
            if (!squeezed(section(statement.provenance().ref())).contains(squeezed(statement.value()))) {
                missing.add(statement.item() + ": '" + statement.value() + "' at "
                        + statement.provenance().ref());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void namesEveryActorWhereTheSourceDoes() {
        List<String> missing = new ArrayList<>();
        for (Involvement involvement : agenda.ties().involvements()) {
            String ref = agenda.item(involvement.item()).provenance().ref();
            Actor actor = agenda.actor(involvement.actor()).orElseThrow();
            String place = squeezed(section(ref));
            String plain = actor.name().nl().replaceFirst("^(Gemeente|Provincie|Ministerie van) ", "");
            List<String> writings = new ArrayList<>(WRITINGS.getOrDefault(actor.id(), List.of()));
            writings.add(plain);
            if (writings.stream().noneMatch(writing -> place.contains(squeezed(writing)))) {
                missing.add(involvement.item() + ": " + actor.id() + " at " + ref);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void refersToPlacesThatTheSourceHas() {
        List<Provenance> all = new ArrayList<>();
        agenda.preconditions().forEach(edge -> all.add(edge.grounds().provenance()));
        agenda.ties().relations().forEach(relation -> all.add(relation.provenance()));
        agenda.ties().fundings().forEach(funding -> all.add(funding.provenance()));
        agenda.ties().tablings().forEach(tabling -> all.add(tabling.provenance()));
        all.stream()
                .filter(provenance -> provenance.source().equals("uitvoeringsagenda"))
                .forEach(provenance -> section(provenance.ref()));
        assertThat(all).hasSizeGreaterThan(100);
    }

    private static List<String> words(String text) {
        String joined = text.replaceAll("-\\s*\\n\\s*", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(joined.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + LONGEST_RUN < words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LONGEST_RUN + 1)));
        }
        return runs;
    }

    @Test
    void repeatsNoMoreThanEightWordsOfTheSourceInARow() {
        Set<String> printed = new HashSet<>(runs(words(source)));
        List<String> copied = new ArrayList<>();
        for (Item item : agenda.items()) {
            ItemFacts facts = item.facts();
            check(item.code() + " summary", facts.summary(), printed, copied);
            check(item.code() + " criterion", facts.criterion(), printed, copied);
            check(item.code() + " note", facts.alignmentNote(), printed, copied);
        }
        agenda.preconditions()
                .forEach(edge ->
                        check(edge.from() + " → " + edge.to(), edge.grounds().reason(), printed, copied));
        agenda.ties()
                .relations()
                .forEach(
                        relation -> check(relation.from() + " – " + relation.to(), relation.reason(), printed, copied));
        assertThat(copied).isEmpty();
    }

    private static void check(String where, @Nullable Text text, Set<String> printed, List<String> copied) {
        if (text != null) {
            runs(words(text.nl())).stream().filter(printed::contains).forEach(run -> copied.add(where + ": " + run));
        }
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
        assertThat(agenda.register().actors().stream().filter(Actor::signatory)).hasSize(18);
    }
}
