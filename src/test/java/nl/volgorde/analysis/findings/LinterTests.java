package nl.volgorde.analysis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.analysis.ProgrammeNetwork;
import nl.volgorde.analysis.RandomNetwork;
import nl.volgorde.analysis.RandomProgramme;
import nl.volgorde.analysis.Seeds;
import nl.volgorde.analysis.Sequence;
import nl.volgorde.analysis.Standings;
import nl.volgorde.analysis.TimeAxis;
import nl.volgorde.analysis.readiness.Readiness;
import nl.volgorde.analysis.schedule.AssumedDurations;
import nl.volgorde.analysis.schedule.Scheduler;
import nl.volgorde.analysis.structure.LoopOpening;
import nl.volgorde.analysis.structure.Loops;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Severity;
import nl.volgorde.model.Status;
import nl.volgorde.model.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The linter's rules on programmes as people write them, and on random ones against a naive answer. */
class LinterTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String NEED = ", basis: EXPLICIT, reasonNl: Zo., reasonEn: So., ref: p. 3}";

    /** A programme with all that the linter looks at. */
    private record Analysed(
            ProgrammeNetwork programme, Sequence sequence, Scheduler scheduler, List<Finding> findings) {
        static Analysed of(Programme programme, LocalDate asOf) {
            ProgrammeNetwork network = ProgrammeNetwork.of(programme, Standings.asOf(programme, asOf));
            Status[] statuses = new Status[network.network().size()];
            for (int v = 0; v < statuses.length; v++) {
                statuses[v] = network.standing(v).status();
            }
            Sequence sequence = LoopOpening.open(network.network(), _ -> 1);
            Scheduler scheduler = new Scheduler(network, sequence, TimeAxis.civilDays(), AssumedDurations.DEFAULT);
            return new Analysed(
                    network,
                    sequence,
                    scheduler,
                    Linter.findings(
                            network,
                            Readiness.of(network.network(), statuses),
                            Loops.in(network.network()),
                            sequence,
                            scheduler));
        }

        List<Finding> of(String rule) {
            return findings.stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .toList();
        }

        LocalDate earlyFinish(String code, Estimate estimate) {
            return scheduler.earlyFinishes(estimate).get(programme.vertex(ItemCode.of(code)));
        }
    }

    private static Programme programme(String items, String rest) {
        String text = "agenda: {id: t, edition: \"1\", titleNl: T, titleEn: T, source: s, focus: D}\n"
                + "sources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n" + items + rest;
        IntakeResult result = AgendaBundle.read(List.of(new BundleFile("a.yaml", text)));
        assertThat(result).as(text).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).programme();
    }

    private static String item(String code, String type, String window, String... needs) {
        return "  - {code: " + code + ", type: " + type + ", titleNl: " + code + " nl, titleEn: " + code
                + " en, ref: p. 1"
                + (window.isEmpty() ? "" : ", windows: [{text: \"" + window + "\", ref: p. 2}]")
                + (needs.length == 0 ? "" : ", needs: [" + String.join(", ", needs) + "]")
                + "}\n";
    }

    private static String need(String code) {
        return "{code: " + code + NEED;
    }

    private static String assessed(String code, String rest) {
        return "  - {item: " + code + ", asOf: 2026-11-01, " + rest + ", by: a, recordedAt: 2026-11-02T09:00:00Z}\n";
    }

    private static Analysed analysed(String items, String rest) {
        return Analysed.of(programme(items, rest), AS_OF);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).sorted().toList();
    }

    @Test
    void findsNothingInAPlanThatFits() {
        Analysed clean = analysed(
                item("P", "PROJECT", "2027")
                        + item("Q", "PROJECT", "2028", need("P"))
                        + item("D", "DECISION", "2029", need("Q")),
                "");
        assertThat(clean.findings()).isEmpty();
    }

    @Test
    void namesALoopFromItsFirstItemOnWithTheWaysOut() {
        Analysed loop = analysed(
                item("B", "PROJECT", "2027", "{code: C, basis: INFERRED, reasonNl: Zo., reasonEn: So., ref: p. 8}")
                        + item("C", "PROJECT", "2027", need("A"))
                        + item("A", "PROJECT", "2027", need("B"))
                        + item("D", "DECISION", "2029", need("A")),
                "");
        Finding found = loop.of("deadlock").getFirst();
        assertThat(found.id()).isEqualTo("deadlock:A+C+B");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.message().en()).contains("A → C → B → A");
        assertThat(found.sources()).extracting(source -> source.ref()).containsExactlyInAnyOrder("p. 3", "p. 8");
        assertThat(found.advice().en()).contains("C → B");
        Analysed twofold = analysed(
                item("A", "PROJECT", "2027", need("D"), need("B"))
                        + item("B", "PROJECT", "2027", need("A"))
                        + item("D", "DECISION", "2029", need("A")),
                "");
        assertThat(twofold.of("deadlock").getFirst().advice().en())
                .isNotEqualTo(found.advice().en())
                .doesNotContain("→");
        Analysed soft = analysed(
                item("A", "PROJECT", "2027", need("D").replace("basis", "strength: SOFT, basis"))
                        + item("D", "DECISION", "2029", need("A")),
                "");
        assertThat(ids(soft.of("tension"))).containsExactly("tension:A+D");
        assertThat(soft.of("tension").getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void namesTheGateThatCannotOpenAndNotWhatFollowsFromIt() {
        String items = item("P", "PROJECT", "2027")
                + item("Q", "PROJECT", "2027")
                + item("C", "CONDITION", "", need("P"), need("Q"))
                + item("D", "DECISION", "2029", need("C"));
        Analysed stuck = analysed(items, "assessments:\n" + assessed("P", "status: DROPPED"));
        Finding found = stuck.of("stuck").getFirst();
        assertThat(ids(stuck.of("stuck"))).containsExactly("stuck:C");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.message().nl()).contains("C nl", "P").doesNotContain("Q");
        assertThat(found.message().en()).contains("C en");
        assertThat(found.sources()).hasSize(1);
        String either = items.replace("titleEn: C en", "titleEn: C en, gate: ANY");
        assertThat(analysed(either, "assessments:\n" + assessed("P", "status: DROPPED"))
                        .of("stuck"))
                .isEmpty();
        assertThat(ids(analysed(
                                either,
                                "assessments:\n" + assessed("P", "status: DROPPED") + assessed("Q", "status: DROPPED"))
                        .of("stuck")))
                .containsExactly("stuck:C");
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void findsADecisionPlannedBeforeItCanBeReadyUnlessThePlanSaysSoItself(Link link) {
        for (int lag = -900; lag <= 900; lag += 45) {
            String need = "{code: P, link: " + link + ", lagDays: " + lag + NEED;
            for (String forecast : List.of("2027", "2029", "2031")) {
                Analysed plan = analysed(
                        item("P", "PROJECT", "2027-2028") + item("D", "DECISION", "2029", need),
                        "assessments:\n" + assessed("P", "status: NOT_STARTED, forecast: \"" + forecast + "\""));
                var window = plan.programme()
                        .standing(plan.programme().vertex(ItemCode.of("P")))
                        .window();
                var own = plan.programme()
                        .standing(plan.programme().vertex(ItemCode.of("D")))
                        .window();
                boolean fromStart = link == Link.SS || link == Link.SF;
                boolean toStart = link == Link.FS || link == Link.SS;
                LocalDate earliest = (fromStart ? window.start() : window.finish()).earliest();
                LocalDate after = (toStart ? own.start() : own.finish()).latest();
                boolean said = earliest != null
                        && after != null
                        && earliest.plusDays(lag).isAfter(after);
                boolean late = plan.earlyFinish("D", Estimate.OPTIMISTIC).isAfter(LocalDate.of(2029, 12, 31));
                assertThat(ids(plan.of("decision-early")))
                        .as("%s %d %s", link, lag, forecast)
                        .isEqualTo(late && !said ? List.of("decision-early:D+P") : List.of());
            }
        }
    }

    @Test
    void saysWhichPredecessorMakesADecisionTooEarlyAndOnlyOfPlansToCome() {
        String items = item("P", "PROJECT", "2027")
                + item("C", "CONDITION", "", need("P"))
                + item("D", "DECISION", "2029", need("C"));
        String later = "assessments:\n" + assessed("P", "status: NOT_STARTED, forecast: \"2031\"");
        Finding found = analysed(items, later).of("decision-early").getFirst();
        assertThat(found.items()).containsExactly(ItemCode.of("D"), ItemCode.of("C"));
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
        assertThat(found.message().nl()).contains("D nl", "C nl");
        assertThat(found.message().en()).contains("D en", "C en");
        assertThat(found.sources()).extracting(source -> source.ref()).containsExactly("p. 2");
        Programme programme = programme(items, later);
        LocalDate planned = LocalDate.of(2029, 12, 31);
        assertThat(Analysed.of(programme, planned).of("decision-early")).hasSize(1);
        assertThat(Analysed.of(programme, planned.plusDays(1)).of("decision-early"))
                .isEmpty();
        assertThat(analysed(items, later + assessed("D", "status: DROPPED")).of("decision-early"))
                .isEmpty();
        assertThat(analysed(items.replace("DECISION", "MILESTONE"), later).of("decision-early"))
                .isEmpty();
    }

    @Test
    void findsADeadlineThatTheScheduleMissesByHowManyDays() {
        LocalDate deadline = LocalDate.of(2028, 12, 31);
        Set<Boolean> seen = new HashSet<>();
        for (int lag = 0; lag < 800; lag += 1 + lag / 20) {
            String items = item("P", "PROJECT", "2027")
                    + item("M", "MILESTONE", "uiterlijk 2028", "{code: P, lagDays: " + lag + NEED)
                    + item("D", "DECISION", "2032", need("M"));
            Analysed plan = analysed(items, "");
            long late = ChronoUnit.DAYS.between(deadline, plan.earlyFinish("M", Estimate.LIKELY));
            seen.add(late > 0);
            List<Finding> found = plan.of("negative-float");
            assertThat(ids(found)).isEqualTo(late > 0 ? List.of("negative-float:M") : List.of());
            if (late > 0) {
                assertThat(found.getFirst().message().en()).contains(" " + late + " ");
                assertThat(found.getFirst().severity()).isEqualTo(Severity.ERROR);
                assertThat(found.getFirst().sources())
                        .extracting(source -> source.ref())
                        .containsExactly("p. 2");
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
        String items = item("P", "PROJECT", "2031")
                + item("M", "MILESTONE", "uiterlijk 2028", need("P"))
                + item("D", "DECISION", "2032", need("M"));
        assertThat(Analysed.of(programme(items, ""), deadline).of("negative-float"))
                .hasSize(1);
        assertThat(Analysed.of(programme(items, ""), deadline.plusDays(1)).of("negative-float"))
                .isEmpty();
        assertThat(analysed(items, "assessments:\n" + assessed("M", "status: DROPPED"))
                        .of("negative-float"))
                .isEmpty();
        assertThat(analysed(items.replace("uiterlijk 2028", "2028"), "").of("negative-float"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2031, false", "2032, true", "2036, true"})
    void findsFloatOfMoreThanFiveYears(String year, boolean large) {
        Analysed plan = analysed(item("P", "PROJECT", "2026") + item("D", "DECISION", year, need("P")), "");
        assertThat(ids(plan.of("large-float"))).isEqualTo(large ? List.of("large-float:P+D") : List.of());
    }

    @Test
    void testsTheChainToTheFocusAndElseToTheLastItem() {
        String choice = item("P", "PROJECT", "2027")
                + item("Q", "PROJECT", "2027-2028")
                + item("D", "DECISION", "", need("P"), need("Q")).replace("titleEn: D en", "titleEn: D en, gate: ANY");
        Finding found = analysed(choice, "").of("self-test").getFirst();
        assertThat(found.items()).containsExactly(ItemCode.of("P"), ItemCode.of("D"));
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message().en()).contains("600");
        assertThat(analysed(choice, "assessments:\n" + assessed("D", "status: DROPPED"))
                        .of("self-test"))
                .isEmpty();
        Programme unfocused = programme(choice, "");
        Programme without = new Programme(
                new Agenda("t", "1", unfocused.agenda().title(), null),
                0,
                unfocused.register(),
                unfocused.items(),
                unfocused.ties(),
                unfocused.dating());
        assertThat(Analysed.of(without, AS_OF).findings()).isNotNull();
        assertThat(Analysed.of(
                                new Programme(
                                        without.agenda(),
                                        0,
                                        without.register(),
                                        List.of(),
                                        Ties.of(List.of()),
                                        new Dating(List.of(), List.of())),
                                AS_OF)
                        .findings())
                .as("an agenda without items")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'link: SS, ', '', false",
        "'', 'link: SS, ', false",
        "'lagDays: 5, ', '', true",
        "'lagDays: -5, ', '', false",
        "'', 'lagDays: 5, ', false",
        "'strength: SOFT, ', '', false",
        "'', 'strength: SOFT, ', false",
    })
    void findsAnEdgeThatAChainOfHardFinishToStartEdgesSaysToo(String onTheChain, String itself, boolean implied) {
        String needsP = need("P").replace("basis", itself + "basis");
        String items = item("P", "PROJECT", "2027")
                + item("Q", "PROJECT", "2028", need("P"))
                + item("R", "PROJECT", "2028", need("Q").replace("basis", onTheChain + "basis"))
                + item("D", "DECISION", "2029", needsP.replace("p. 3", "p. 9"), need("R"));
        List<Finding> found = analysed(items, "").of("implied-edge");
        assertThat(ids(found)).isEqualTo(implied ? List.of("implied-edge:P+D") : List.of());
        if (implied) {
            assertThat(found.getFirst().severity()).isEqualTo(Severity.INFO);
            assertThat(found.getFirst().message().en()).contains("P", "D");
            assertThat(found.getFirst().sources())
                    .extracting(source -> source.ref())
                    .containsExactly("p. 9");
            for (String any : List.of("D", "R")) {
                assertThat(analysed(items.replace("titleEn: " + any + " en", "titleEn: " + any + " en, gate: ANY"), "")
                                .of("implied-edge"))
                        .as("%s needs any, of one that is all", any)
                        .hasSize(any.equals("D") ? 0 : 1);
            }
        }
    }

    @Test
    void findsOneImpliedEdgeForEachItemThatHasOneAndNoneInALoop() {
        String items = item("P", "PROJECT", "2027")
                + item("Q", "PROJECT", "2028", need("P"))
                + item("R", "PROJECT", "2029", need("P"), need("Q"))
                + item("S", "PROJECT", "2030", need("Q"), need("R"), need("P"))
                + item("D", "DECISION", "2031", need("S"));
        assertThat(ids(analysed(items, "").of("implied-edge")))
                .containsExactly("implied-edge:P+R", "implied-edge:P+S", "implied-edge:Q+S");
        String looped = item("P", "PROJECT", "2027", need("S")) + items.substring(items.indexOf("  - {code: Q"));
        assertThat(ids(analysed(looped, "").of("implied-edge"))).isEmpty();
    }

    static LongStream seeds() {
        return Seeds.first(200);
    }

    static Stream<RandomNetwork.Shape> shapes() {
        return Stream.of(
                new RandomNetwork.Shape(12, 0.3, false, true, false, 0.2),
                new RandomNetwork.Shape(9, 0.25, true, true, false, 0.1),
                new RandomNetwork.Shape(14, 0.4, false, false, true, 0.1),
                new RandomNetwork.Shape(12, 0.4, false, false, false, 0.1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheEdgesThatALongerPathImpliesAsANaiveSearchDoes(long seed) {
        shapes().forEach(shape -> {
            RandomNetwork network = RandomNetwork.of(seed, shape);
            Analysed plan = Analysed.of(RandomProgramme.of(network), RandomProgramme.AS_OF);
            assertThat(ids(plan.of("implied-edge")))
                    .as("seed %d %s", seed, shape)
                    .isEqualTo(implied(plan));
        });
    }

    /** For each edge every path is walked. */
    private static List<String> implied(Analysed plan) {
        var network = plan.programme().network();
        List<Integer> carrying = new ArrayList<>();
        for (int e = 0; e < network.edgeCount(); e++) {
            boolean all = network.required(network.target(e))
                    == network.hardEnd(network.target(e)) - network.firstIn(network.target(e));
            if (network.isHard(e)
                    && all
                    && network.link(e) == Link.FS
                    && network.lag(e) >= 0
                    && !network.isInDeadlock(e)
                    && !plan.sequence().isRelaxed(e)) {
                carrying.add(e);
            }
        }
        List<String> found = new ArrayList<>();
        for (int e : carrying) {
            boolean longer = carrying.stream()
                    .anyMatch(last -> network.target(last) == network.target(e)
                            && last != e
                            && network.source(last) != network.source(e)
                            && reaches(network.source(e), network.source(last), plan, carrying));
            if (network.lag(e) == 0 && longer) {
                found.add(Finding.id(
                        "implied-edge",
                        List.of(
                                plan.programme().code(network.source(e)),
                                plan.programme().code(network.target(e))),
                        null));
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean reaches(int from, int to, Analysed plan, List<Integer> carrying) {
        var network = plan.programme().network();
        return from == to
                || carrying.stream()
                        .anyMatch(e -> network.source(e) == from && reaches(network.target(e), to, plan, carrying));
    }
}
