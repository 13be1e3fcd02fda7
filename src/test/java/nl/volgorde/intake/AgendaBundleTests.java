package nl.volgorde.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Status;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaBundleTests {
    private static final String HEAD = """
            agenda: {id: tiny, edition: "1", titleNl: Klein, titleEn: Tiny, source: plan}
            sources: [{id: plan, titleNl: Plan, titleEn: Plan}]
            actors: [{id: raad, kind: MUNICIPALITY, nameNl: Raad, nameEn: Council}]
            items:
              - {code: P 1, type: PROJECT, titleNl: Een, titleEn: One, ref: p. 1}
              - {code: B 1, type: DECISION, titleNl: Besluit, titleEn: Decision, ref: p. 1}
            """;

    private static IntakeResult read(String yaml) {
        return AgendaBundle.read(List.of(new BundleFile("a.yaml", yaml)));
    }

    private static Programme accepted(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Accepted accepted -> accepted.programme();
            case IntakeResult.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static List<Problem> rejected(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Rejected rejected -> rejected.problems();
            case IntakeResult.Accepted accepted -> throw new AssertionError("accepted " + accepted.programme());
        };
    }

    /** Adds an item to the head and expects exactly one problem, at this text of it, that says these words. */
    private static void refuses(String item, String pointsAt, String... words) {
        String yaml = HEAD + item;
        List<Problem> problems = rejected(read(yaml));
        assertThat(problems).as(problems.toString()).hasSize(1);
        Problem problem = problems.getFirst();
        assertThat(problem.file()).isEqualTo("a.yaml");
        assertThat(problem.line()).as(problem.toString()).isGreaterThanOrEqualTo(7);
        assertThat(yaml.lines().toList().get(problem.line() - 1).substring(problem.column() - 1))
                .as(problem.toString())
                .startsWith(pointsAt);
        assertThat(problem.message().en()).contains(words);
        assertThat(problem.message().nl()).isNotBlank().isNotEqualTo("-");
    }

    private static String item(String keys) {
        return "  - {code: X 1, type: PROJECT, titleNl: X, titleEn: X, ref: p. 2, " + keys + "}\n";
    }

    @Test
    void readsEverythingThatABundleCanSay() {
        Programme island = accepted(AgendaBundle.read(
                BundleFiles.in(Path.of("src/test/resources/bundles/island")).files()));
        assertThat(island.items()).hasSize(10);
        assertThat(island.find("dijk")).map(item -> item.code().value()).contains("W 1");
        assertThat(island.item(ItemCode.of("V 2")).gate()).isEqualTo(Gate.atLeast(2));
        Precondition lagged = island.preconditions().stream()
                .filter(edge ->
                        edge.from().equals(ItemCode.of("W 1")) && edge.to().equals(ItemCode.of("L 1")))
                .findFirst()
                .orElseThrow();
        assertThat(lagged.link()).isEqualTo(Link.SS);
        assertThat(lagged.lagDays()).isEqualTo(90);
        assertThat(island.claims(ItemCode.of("W 1")))
                .extracting(Claim::planning)
                .containsExactly(true, true, false);
        assertThat(island.claims(ItemCode.of("W 1")).getLast().provenance().source())
                .isEqualTo("brief");
        assertThat(island.claims(ItemCode.of("M 1")).getFirst().window().finish())
                .isEqualTo(DateRange.of(LocalDate.parse("2027-09-01"), LocalDate.parse("2027-09-30")));
        assertThat(island.actors(ItemCode.of("W 1"), Involvement.Role.LEADS))
                .extracting(actor -> actor.id())
                .containsExactly("schap");
        assertThat(island.dating().assessments())
                .extracting(assessment -> assessment.status())
                .containsExactly(Status.DONE, Status.IN_PROGRESS);
        assertThat(island.preconditions().stream().filter(edge -> edge.strength() == Strength.SOFT))
                .hasSize(2);
    }

    @Test
    void readsTheBundledAgendaFromItsIndex() throws IOException {
        Path folder = Path.of("src/main/resources/agendas/novex-nzkg-2025-2029");
        BundleFiles bundled = BundleFiles.bundled("novex-nzkg-2025-2029");
        List<String> contents =
                BundleFiles.in(folder).files().stream().map(BundleFile::content).toList();
        assertThat(bundled.files()).extracting(BundleFile::content).containsExactlyInAnyOrderElementsOf(contents);
        assertThat(accepted(AgendaBundle.read(bundled.files())).items()).isNotEmpty();
    }

    @Test
    void doesNotDependOnHowTheFilesAreCut() {
        String yaml = HEAD + item("needs: [{code: P 1, basis: INFERRED, reasonNl: a, reasonEn: a, ref: p}]");
        int cut = yaml.indexOf("items:");
        IntakeResult inTwo = AgendaBundle.read(List.of(
                new BundleFile("z.yaml", yaml.substring(cut)), new BundleFile("b.yaml", yaml.substring(0, cut))));
        assertThat(accepted(inTwo)).isEqualTo(accepted(read(yaml)));
    }

    @Test
    void refusesWhatRefersToNothing() {
        refuses(
                item("needs: [{code: P 9, basis: EXPLICIT, reasonNl: a, reasonEn: a, ref: p}]"),
                "P 9",
                "no item 'P 9'",
                "P 1");
        refuses(item("actors: [{actor: rad, role: LEADS}]"), "rad", "no actor 'rad'", "raad");
        refuses(item("theme: water"), "water", "no theme 'water'");
        refuses(item("areas: [west]"), "west", "no area 'west'");
        refuses(item("fundedBy: [{fund: f, status: GRANTED, ref: p}]"), "f", "no fund 'f'");
        refuses(item("source: other"), "other", "no source 'other'");
        refuses(item("supersededBy: P 7"), "P 7", "no item 'P 7'");
    }

    @Test
    void refusesWhatIsThereTwice() {
        refuses("  - {code: p1, type: PROJECT, titleNl: X, titleEn: X, ref: p}\n", "p1", "line 5");
        refuses(item("aliases: [B-1]"), "B-1", "line 6");
        refuses(
                item("needs: [{code: P 1, basis: EXPLICIT, reasonNl: a, reasonEn: a, ref: p},"
                        + " {code: p1, basis: INFERRED, reasonNl: b, reasonEn: b, ref: p}]"),
                "p1, basis",
                "second 'needs'");
        refuses(item("ria: true, ria: false"), "ria: false", "'ria' stands here twice");
        refuses(
                item("actors: [{actor: raad, role: LEADS}, {actor: raad, role: LEADS}]"),
                "raad, role: LEADS}]",
                "has the role LEADS");
    }

    @Test
    void refusesEdgesThatCannotBe() {
        refuses(item("needs: [{code: x1, basis: EXPLICIT, reasonNl: a, reasonEn: a, ref: p}]"), "x1", "tied to itself");
        refuses(
                item("needs: [{code: P 1, basis: EXPLICIT, reasonNl: a, reasonEn: a}]"),
                "{code: P 1",
                "'ref' is missing");
        refuses(
                item("needs: [{code: P 1, basis: EXPLICIT, ref: p, reasonNl: a}]"),
                "{code: P 1",
                "'reasonEn' is missing");
        refuses(item("needs: [{code: P 1, reasonNl: a, reasonEn: a, ref: p}]"), "{code: P 1", "'basis' is missing");
        refuses(
                item("needs: [{code: P 1, basis: GUESS, reasonNl: a, reasonEn: a, ref: p}]"),
                "GUESS",
                "GUESS",
                "EXPLICIT");
        refuses(item("gate: AT_LEAST"), "AT_LEAST", "'gateCount'");
        refuses(item("gate: AT_LEAST, gateCount: 1"), "1}", "can never be");
        refuses(item("gate: ANY, gateCount: 1"), "1}", "AT_LEAST only");
    }

    @Test
    void refusesDatesThatCannotBe() {
        refuses(item("windows: [{text: als het kan, ref: p}]"), "als het kan", "No period can be read", "UNDATED");
        refuses(
                item("windows: [{text: x, ref: p, start: {earliest: 2027-02-01, latest: 2027-01-01}}]"),
                "2027-01-01",
                "lies before");
        refuses(item("windows: [{text: x, ref: p, start: {earliest: 2026-02-30}}]"), "2026-02-30", "no existing date");
    }

    @Test
    void refusesAMeetingWithoutADateAndWhatIsNoDecisionOnATable() {
        refuses(
                "meetings: [{id: m, body: b, titleNl: M, titleEn: M, ref: p}]\n",
                "{id: m",
                "'date' or 'earliest' + 'latest'");
        refuses(
                item("tabledAt: [{meeting: m, ref: p}]")
                        + "meetings: [{id: m, body: b, titleNl: M, titleEn: M, ref: p, date: 2027-01-01}]\n",
                "{meeting: m",
                "Only a DECISION");
    }

    @Test
    void acceptsAnUnreadableWindowThatAnEditorVouchesFor() {
        Programme programme = accepted(read(HEAD + item("windows: [{text: als het kan, ref: p, flags: [UNDATED]}]")));
        assertThat(programme.claims(ItemCode.of("X 1")).getFirst().text()).isEqualTo("als het kan");
    }

    @Test
    void refusesKeysAndTypesThatDoNotExist() {
        refuses(item("titel: X"), "titel", "no key 'titel'");
        refuses(item("keyProject: eerste"), "eerste", "whole number");
        refuses(item("ria: maybe"), "maybe", "true or false");
        refuses("  - {code: 12, type: PROJECT, titleNl: X, titleEn: X, ref: p}\n", "12,", "quotes");
        refuses("  - {code: X 1, type: PROJECT, titleNl: X, ref: p}\n", "{code: X 1", "'titleEn' is missing");
    }

    @Test
    void refusesWhatIsNoYaml() {
        List<Problem> tabs = rejected(read("agenda:\n\tid: x\n"));
        assertThat(tabs.getFirst().line()).as(tabs.toString()).isEqualTo(2);
        assertThat(tabs.getFirst().message().en()).contains("No valid YAML");
        assertThat(rejected(read("")).getFirst().message().en()).contains("empty");
        StringBuilder laughs = new StringBuilder("l0: &l0 [" + "x, ".repeat(1_000) + "x]\n");
        for (int level = 1; level <= 10; level++) {
            laughs.append("l%1$d: &l%1$d [*l%2$d, *l%2$d]%n".formatted(level, level - 1));
        }
        assertThat(rejected(read(laughs.toString())).toString()).contains("The references (& and *)");
        assertThat(rejected(read("a: &a [*a, *a, *a]")).toString()).contains("The references (& and *)");
        String deep = "a: ".repeat(1) + "[".repeat(200) + "]".repeat(200);
        assertThat(rejected(read(deep)).toString()).contains("Nested too deeply");
    }

    @Test
    void refusesNoAgendaAndTwo() {
        assertThat(rejected(read("sources: [{id: plan, titleNl: P, titleEn: P}]"))
                        .toString())
                .contains("None of the files has a key 'agenda'");
        IntakeResult two = AgendaBundle.read(List.of(
                new BundleFile("a.yaml", HEAD),
                new BundleFile("b.yaml", "agenda: {id: o, edition: x, titleNl: O, titleEn: O, source: plan}")));
        assertThat(rejected(two).getFirst().file()).isEqualTo("b.yaml");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceInTheOrderOfTheLines() {
        List<Problem> problems = rejected(read(HEAD
                + "  - {code: X 1, type: NONSENSE, titleNl: X, titleEn: X, ref: p}\n"
                + "  - {code: X 2, type: PROJECT, titleNl: X, titleEn: X, ref: p, theme: t}\n"
                + "  - {code: X 1, type: PROJECT, titleNl: X, titleEn: X, ref: p}\n"));
        assertThat(problems).extracting(Problem::line).containsExactly(7, 8, 9);
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
        assertThat(BundleFiles.in(folder.resolve("nowhere"))
                        .problems()
                        .getFirst()
                        .message()
                        .en())
                .contains("does not exist");
        assertThat(BundleFiles.in(folder).problems().getFirst().message().en()).contains("no YAML files");
        Files.write(folder.resolve("w.yaml"), "titel: geïnd".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(BundleFiles.in(folder).problems().getFirst().message().en()).contains("not UTF-8");
    }

    @Test
    void refusesTextsOfSpacesOnly() {
        refuses("  - {code: X 1, type: PROJECT, titleNl: \"  \", titleEn: X, ref: p}\n", "\"  \"", "only spaces");
        refuses("  - {code: X 1, type: PROJECT, titleNl: X, titleEn: X, ref: \" \"}\n", "\" \"", "only spaces");
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        refuses(item("keyProject: 9999999999"), "9999999999", "too large");
        refuses(item("keyProject: 2.0"), "2.0", "whole number");
    }

    @Test
    void survivesAFileOfNothingButBrackets() {
        List<Problem> problems = rejected(read("items: " + "[".repeat(100_000) + "]".repeat(100_000)));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message().en()).contains("Nested too deeply");
        // The mapping of the file is the first level, so the fiftieth bracket is the first that is too much.
        assertThat(problems.getFirst().line()).isEqualTo(1);
        assertThat(problems.getFirst().column()).isEqualTo("items: ".length() + 50);
    }

    @Test
    void refusesWhatStandsThereTwiceWithinAnItem() {
        String registers = HEAD.replace(
                "items:",
                "areas: [{id: oost, titleNl: Oost, titleEn: East}]\nfunds: [{id: pot, titleNl: Pot, titleEn: Pot}]\nitems:");
        List<Problem> areas = rejected(read(registers + item("areas: [oost, oost]")));
        assertThat(areas).hasSize(1);
        assertThat(areas.getFirst().line()).isEqualTo(9);
        assertThat(areas.getFirst().message().en()).contains("oost stands here already");
        String twice =
                "fundedBy: [{fund: pot, status: GRANTED, year: 2026, ref: p}, {fund: pot, status: %s, year: %s, ref: p}]";
        List<Problem> funds = rejected(read(registers + item(twice.formatted("POSSIBLE", "2026"))));
        assertThat(funds).hasSize(1);
        assertThat(funds.getFirst().message().en()).contains("Money from pot");
        accepted(read(registers + item(twice.formatted("GRANTED", "2027"))));
    }

    @Test
    void refusesAnItemThatSucceedsItself() {
        refuses(item("supersededBy: x1"), "x1", "X 1 cannot succeed itself");
    }

    @Test
    void refusesAStatedFinishBeforeTheStart() {
        refuses(
                item("windows: [{text: PM, ref: p, start: {earliest: 2028-01-01}, finish: {latest: 2026-01-01}}]"),
                "{latest: 2026-01-01}",
                "2026-01-01",
                "2028-01-01");
    }

    @Test
    void refusesAnUnreadableTextWithEmptyFlagsAndAnUnreadableForecast() {
        refuses(item("windows: [{text: als het kan, ref: p, flags: []}]"), "als het kan", "No period can be read");
        refuses(
                "assessments: [{item: P 1, asOf: 2026-01-01, status: DONE, by: w, "
                        + "recordedAt: \"2026-01-01T10:00:00Z\", forecast: als het kan}]\n",
                "als het kan",
                "No period can be read");
    }

    @Test
    void letsAnEditorStateTheDatesOrTakeThemAway() {
        Window stated = window("text: 2027-2029, ref: p, start: {earliest: 2028-01-01}");
        assertThat(stated).isEqualTo(Window.of(DateRange.notBefore(LocalDate.of(2028, 1, 1)), DateRange.NONE));
        assertThat(window("text: 2027-2029, ref: p, flags: [UNDATED]")).isEqualTo(Window.UNDATED);
        assertThat(window("text: rond 2027, ref: p, flags: [UNCERTAIN]").flags())
                .containsExactlyInAnyOrder(Window.Flag.APPROXIMATE, Window.Flag.UNCERTAIN);
    }

    private static Window window(String keys) {
        return accepted(read(HEAD + item("windows: [{" + keys + "}]")))
                .claims(ItemCode.of("X 1"))
                .getFirst()
                .window();
    }
}
