package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of defect, seeded into a clean bundle on a real store: each is found, and nothing else. */
class FindingsIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String ASSESSED = ", by: a, recordedAt: 2026-11-02T09:00:00Z}\n";

    /**
     * A defect.
     *
     * @param rule that must find it
     * @param edits replacements in the clean bundle; one without a place is put at its end
     * @param found the ids of what is found, of this rule and no other
     */
    record Seed(String rule, List<Edit> edits, Set<String> found) {
        @Override
        public String toString() {
            return rule;
        }
    }

    record Edit(String place, String replacement) {}

    private static Edit edit(String place, String replacement) {
        return new Edit(place, replacement);
    }

    private static Edit add(String text) {
        return new Edit("", text);
    }

    private static Seed seed(String rule, String items, Edit... edits) {
        return new Seed(rule, List.of(edits), Set.of(rule + ":" + items));
    }

    static Stream<Seed> seeds() {
        String ground = "windows: [{text: \"2027\", ref: p. 2}]";
        String road = "titleNl: Weg\n    titleEn: Road\n";
        String first = "reasonNl: Eerst de grond., reasonEn: The ground first., ref: p. 3}";
        String together = ", reasonNl: Samen klaar., reasonEn: Done together., ref: p. 3}";
        return Stream.of(
                seed(
                        "contradictory-claims",
                        "P1",
                        edit(
                                ground,
                                "windows: [{text: \"2027\", ref: p. 2}, {text: \"2029\", planning: false, ref: p. 9}]")),
                seed(
                        "contradictory-statements",
                        "P1+oppervlakte",
                        edit(
                                ground,
                                ground + "\n    differences: [{subjectNl: oppervlakte, subjectEn: area,"
                                        + " values: [{value: 25 ha, ref: p. 2}, {value: 20 ha, ref: p. 9}]}]")),
                seed("precondition-late", "P1+P2", edit("\"2027\", ref: p. 2", "\"eind 2028\", ref: p. 2")),
                seed(
                        "soft-precondition-late",
                        "P2+P3",
                        edit(
                                road,
                                road + "    needs: [{code: P 2, strength: SOFT, basis: INFERRED,"
                                        + " reasonNl: Dat helpt., reasonEn: It helps., ref: p. 4}]\n")),
                seed(
                        "decision-early",
                        "D1+C1",
                        add("assessments:\n  - {item: P 1, asOf: 2026-11-01, status: NOT_STARTED, forecast: \"2030\""
                                + ASSESSED)),
                seed("deadlock", "C1+P2", edit(first, first + ", {code: C 1, basis: INFERRED" + together)),
                seed(
                        "tension",
                        "C1+P2",
                        edit(first, first + ", {code: C 1, strength: SOFT, basis: INFERRED" + together)),
                seed("stuck", "P2", add("assessments:\n  - {item: P 1, asOf: 2026-11-01, status: DROPPED" + ASSESSED)),
                seed("undated-precondition", "P1", edit("\"2027\", ref: p. 2", "\"PM\", ref: p. 2")),
                seed(
                        "no-lead",
                        "P1",
                        edit(
                                "actors: [{actor: a, role: LEADS}]\n    " + ground,
                                "actors: [{actor: a, role: SUPPORTS}]\n    " + ground)),
                seed("decision-without-body", "D1", edit("role: DECIDES", "role: INVOLVED_IN")),
                seed("decision-without-meeting", "D1", edit("    tabledAt: [{meeting: m, ref: p. 7}]\n", "")),
                seed(
                        "condition-without-criterion",
                        "C1",
                        edit(
                                "    criterionNl: Het keuringsrapport is er.\n    criterionEn: The inspection report is there.\n",
                                "")),
                seed("key-project-without-agreement", "P2", edit("relatesTo: [{code: P 2", "relatesTo: [{code: P 3")),
                seed(
                        "duplicate-tie",
                        "P1+P3",
                        edit(ground, ground + "\n    relatesTo: [{code: P 3, ref: p. 2}]"),
                        edit(road, road + "    relatesTo: [{code: P 1, ref: p. 4}]\n")),
                seed("open-end", "P3", edit("{code: P 3, basis", "{code: P 3, link: SS, basis")),
                seed(
                        "dangling-item",
                        "P9",
                        edit(
                                "  - code: P 2\n",
                                "  - {code: P 9, type: PROJECT, titleNl: Los, titleEn: Loose, ref: p. 9,"
                                        + " actors: [{actor: a, role: LEADS}]}\n  - code: P 2\n")),
                seed(
                        "unused-condition",
                        "C9",
                        edit(
                                "  - code: P 2\n",
                                "  - {code: C 9, type: CONDITION, titleNl: Los, titleEn: Loose, ref: p. 9,"
                                        + " criterionNl: Dan., criterionEn: Then., actors: [{actor: a, role: LEADS}],"
                                        + " needs: [{code: P 3, basis: INFERRED, reasonNl: Zo., reasonEn: So., ref: p. 9}]}\n"
                                        + "  - code: P 2\n")),
                seed("long-lag", "P3+D1", edit("{code: P 3, basis", "{code: P 3, lagDays: 200, basis")),
                seed(
                        "unreadable-window",
                        "A1",
                        edit("{text: \"2027-2028\", ref: p. 5}", "{text: \"ooit\", flags: [UNREADABLE], ref: p. 5}")),
                seed("two-codes", "P3", edit(road, road + "    aliases: [W 7]\n")),
                seed("same-title", "P1+P3", edit(road, "titleNl: grond\n    titleEn: Soil\n")),
                seed(
                        "uncertain-reading",
                        "P3",
                        edit(
                                road,
                                road
                                        + "    alignment: LOW\n    alignmentNoteNl: Of P 2.\n    alignmentNoteEn: Or P 2.\n")),
                seed(
                        "done-without-evidence",
                        "C1",
                        add("assessments:\n  - {item: C 1, asOf: 2026-11-01, status: DONE" + ASSESSED)),
                seed(
                        "done-without-competent-party",
                        "C1",
                        edit(
                                "actors: [{actor: a, role: LEADS}]\n    needs: [{code: P 2",
                                "actors: [{actor: a, role: SUPPORTS}]\n    needs: [{code: P 2"),
                        add("assessments:\n  - {item: C 1, asOf: 2026-11-01, status: DONE, evidence: rapport"
                                + ASSESSED)),
                seed(
                        "implied-edge",
                        "P1+C1",
                        edit(
                                "    needs: [{code: P 2, basis",
                                "    needs: [{code: P 1, basis: INFERRED, reasonNl: Ook., reasonEn: Too., ref: p. 6},"
                                        + " {code: P 2, basis")),
                seed(
                        "negative-float",
                        "M9",
                        edit(
                                "  - code: P 2\n",
                                "  - {code: M 9, type: MILESTONE, titleNl: Mijlpaal, titleEn: Milestone, ref: p. 9,"
                                        + " actors: [{actor: a, role: LEADS}], windows: [{text: uiterlijk 2028, ref: p. 9}],"
                                        + " needs: [{code: P 2, lagDays: 150, basis: INFERRED, reasonNl: Zo., reasonEn: So., ref: p. 9}]}\n"
                                        + "  - code: P 2\n")),
                new Seed(
                        "large-float",
                        List.of(edit("{text: \"2029\"", "{text: \"2036\"")),
                        Set.of("large-float:P1+D1", "large-float:P2+D1", "large-float:P3+D1", "large-float:C1+D1")),
                seed("self-test", "P3+D1", edit("    windows: [{text: \"2029\", ref: p. 7}]\n", "    gate: ANY\n")),
                seed(
                        "waiver-without-finding",
                        "+no-lead:P9",
                        add(
                                "waivers:\n  - {finding: \"no-lead:P9\", owner: a, reason: Komt nog., expires: 2027-01-31}\n")));
    }

    /** More ways into a rule that has a seed above: P 3 has a soft need of a P 9 that is planned as said. */
    static Stream<Seed> variants() {
        return Stream.of(
                variant("soft-precondition-late", "P9+P3", "\"2030\"", "FF"),
                variant("soft-precondition-late", "P9+P3", "\"2028\"", "SS"),
                variant("undated-precondition", "P9", "doorlopend", "FS"),
                variant("undated-precondition", "P9", "kerntaak", "FF"));
    }

    private static Seed variant(String rule, String items, String window, String link) {
        String road = "titleNl: Weg\n    titleEn: Road\n";
        return seed(
                rule,
                items,
                edit(
                        road,
                        road + "    needs: [{code: P 9, strength: SOFT, link: " + link
                                + ", basis: INFERRED, reasonNl: Dat helpt., reasonEn: It helps., ref: p. 4}]\n"),
                edit(
                        "  - code: P 2\n",
                        "  - {code: P 9, type: PROJECT, titleNl: Los, titleEn: Loose, ref: p. 9,"
                                + " actors: [{actor: a, role: LEADS}], windows: [{text: " + window
                                + ", ref: p. 9}]}\n  - code: P 2\n"));
    }

    /** The rules that look at assessments, except the two that look for one. */
    static Stream<Seed> ofOpenWork() {
        Set<String> rules = Set.of(
                "dangling-item",
                "decision-without-body",
                "decision-without-meeting",
                "no-lead",
                "precondition-late",
                "soft-precondition-late",
                "undated-precondition");
        return seeds().filter(seed -> rules.contains(seed.rule()));
    }

    private static String clean() throws Exception {
        return Files.readString(Path.of("src/test/resources/bundles/clean/agenda.yaml"));
    }

    /** Each test has an agenda of its own in the shared store, because waivers outlive an import. */
    private static void store(String id, String bundle) {
        String content = bundle.replace("id: clean,", "id: " + id + ",");
        ImportAnswer answer = RunningVolgorde.bean(AgendaImport.class)
                .importFiles(Map.of("agenda.yaml", content), new Writer("test", "seed"), null, Language.EN);
        assertThat(answer.problems()).isEmpty();
    }

    private static FindingsAnswer answer(String id, LocalDate asOf, boolean waivedToo) {
        return RunningVolgorde.bean(FindingsQuestion.class)
                .answer(new Asked(id, asOf, Language.EN), List.of(), waivedToo);
    }

    private static Set<String> ids(FindingsAnswer answer) {
        return answer.findings().stream().map(FindingsAnswer.Line::id).collect(Collectors.toSet());
    }

    @Test
    void findsNothingInACleanBundle() throws Exception {
        store("clean", clean());
        assertThat(answer("clean", AS_OF, true).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"seeds", "variants"})
    void findsADefectAndNothingElse(Seed seed) throws Exception {
        String bundle = clean();
        for (Edit edit : seed.edits()) {
            if (edit.place().isEmpty()) {
                bundle += edit.replacement();
            } else {
                assertThat(bundle).as("the place of the edit").containsOnlyOnce(edit.place());
                bundle = bundle.replace(edit.place(), edit.replacement());
            }
        }
        String id = "clean-" + seed.rule() + "-" + Integer.toHexString(seed.hashCode());
        store(id, bundle);
        FindingsAnswer answer = answer(id, AS_OF, false);
        assertThat(ids(answer)).isEqualTo(seed.found());
        for (FindingsAnswer.Line line : answer.findings()) {
            assertThat(List.of(line.messageNl(), line.messageEn(), line.adviceNl(), line.adviceEn()))
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "}", "null"));
            assertThat(line.messageNl()).isNotEqualTo(line.messageEn());
            assertThat(line.sources())
                    .as("places in the source")
                    .hasSizeGreaterThanOrEqualTo(line.rule().startsWith("waiver") ? 0 : 1);
        }
    }

    private static String seeded(Seed seed) throws Exception {
        String bundle = clean();
        for (Edit edit : seed.edits()) {
            bundle = edit.place().isEmpty()
                    ? bundle + edit.replacement()
                    : bundle.replace(edit.place(), edit.replacement());
        }
        return bundle;
    }

    private static Set<String> known(String id, String day) {
        return ids(RunningVolgorde.bean(FindingsQuestion.class)
                .answer(new Asked(id, AS_OF, LocalDate.parse(day), Language.EN), List.of(), false));
    }

    @ParameterizedTest
    @MethodSource("ofOpenWork")
    void answersByWhatWasKnownOfOpenWork(Seed seed) throws Exception {
        String found = seed.found().iterator().next();
        String first = found.replaceFirst("^[^:]*:([A-Z])(\\d).*", "$1 $2");
        String id = "known-" + seed.rule();
        store(
                id,
                seeded(seed) + "assessments:\n  - {item: " + first
                        + ", asOf: 2026-11-01, status: DONE, evidence: rapport" + ASSESSED);
        assertThat(known(id, "2026-11-01")).isEqualTo(seed.found());
        assertThat(known(id, "2026-11-02")).doesNotContain(found);
        assertThat(ids(answer(id, AS_OF, false))).isEqualTo(known(id, "2026-11-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"done-without-evidence", "done-without-competent-party"})
    void doesNotLookForEvidenceOfWhatWasNotKnown(String rule) throws Exception {
        Seed seed = seeds().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
        String id = "known-" + rule;
        store(id, seeded(seed));
        assertThat(known(id, "2026-11-01")).doesNotContain(rule + ":C1");
        assertThat(known(id, "2026-11-02")).isEqualTo(seed.found());
    }

    @Test
    void hasASeedForEveryRule() throws Exception {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("cypher/findings"))) {
            files.forEach(file -> rules.add(file.getFileName().toString().replace(".cypher", "")));
        }
        Properties sentences = new Properties();
        try (var in = Files.newInputStream(
                Path.of("src/main/resources/nl/volgorde/analysis/findings/sentences_nl.properties"))) {
            sentences.load(in);
        }
        sentences.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".message") && !key.contains("without-way-out"))
                .forEach(key -> rules.add(key.replace(".message", "")));
        rules.add("waiver-without-finding");
        assertThat(seeds().map(Seed::rule)).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void leavesOutWhatIsWaivedUntilTheWaiverExpires() throws Exception {
        String waived = clean().replace("role: DECIDES", "role: INVOLVED_IN")
                + "waivers:\n  - {finding: \"decision-without-body:D1\", owner: a, reason: Komt nog., expires: 2027-01-31}\n";
        store("waived", waived);
        FindingsAnswer before = answer("waived", LocalDate.of(2027, 1, 31), false);
        FindingsAnswer shown = answer("waived", LocalDate.of(2027, 1, 31), true);
        FindingsAnswer after = answer("waived", LocalDate.of(2027, 2, 1), false);
        assertThat(before.findings()).isEmpty();
        assertThat(before.waived()).isEqualTo(1);
        assertThat(shown.findings())
                .singleElement()
                .satisfies(line -> assertThat(line.waiver())
                        .isEqualTo(new FindingsAnswer.WaiverLine("a", "Komt nog.", LocalDate.of(2027, 1, 31), false)));
        assertThat(ids(after)).containsExactly("decision-without-body:D1");
        assertThat(after.findings().getFirst().waiver())
                .extracting(FindingsAnswer.WaiverLine::expired)
                .isEqualTo(true);
        // A waiver is somebody's word: a later import without it does not take it away.
        store("waived", clean().replace("role: DECIDES", "role: INVOLVED_IN"));
        assertThat(answer("waived", LocalDate.of(2027, 1, 31), false).waived()).isEqualTo(1);
    }

    @Test
    void listsWhatWasAskedForHeaviestFirst() throws Exception {
        store(
                "three",
                clean().replace("role: DECIDES", "role: INVOLVED_IN")
                        .replace("\"2027\", ref: p. 2", "\"eind 2028\", ref: p. 2")
                        .replace("titleEn: Road\n", "titleEn: Road\n    aliases: [W 7]\n"));
        FindingsAnswer all = answer("three", LocalDate.of(2027, 2, 1), false);
        assertThat(all.findings())
                .extracting(FindingsAnswer.Line::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
        FindingsAnswer warnings = RunningVolgorde.bean(FindingsQuestion.class)
                .answer(new Asked("three", LocalDate.of(2027, 2, 1), Language.NL), List.of(Severity.WARNING), false);
        assertThat(ids(warnings)).containsExactly("decision-without-body:D1");
    }
}
