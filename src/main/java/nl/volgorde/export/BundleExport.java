package nl.volgorde.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Funding;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Source;
import nl.volgorde.model.Statement;
import nl.volgorde.model.Tabling;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A programme as an agenda bundle in its canonical form: one file per kind and one of items per theme, everything in
 * the order of the programme. Importing it gives an equal programme, and the same programme gives the same bytes.
 */
public final class BundleExport {
    /** Items per file: far below the size up to which a file of a bundle is read. */
    private static final int ITEMS = 2_000;

    private static final int WIDTH = 120;
    private static final String NO_THEME = "other";

    private final Programme programme;
    private final String agendaSource;
    private final Map<ItemCode, List<Precondition>> needs;
    private final Map<ItemCode, List<Relation>> relations;
    private final Map<ItemCode, List<Statement>> statements;
    private final Map<ItemCode, List<Funding>> fundings;
    private final Map<ItemCode, List<Tabling>> tablings;

    private BundleExport(Programme programme) {
        this.programme = programme;
        this.needs = grouped(programme.preconditions(), Precondition::to);
        this.relations = grouped(programme.ties().relations(), Relation::from);
        this.statements = grouped(programme.doubts().statements(), Statement::item);
        this.fundings = grouped(programme.ties().fundings(), Funding::item);
        this.tablings = grouped(programme.ties().tablings(), Tabling::decision);
        this.agendaSource = mostUsed();
    }

    private static <T> Map<ItemCode, List<T>> grouped(List<T> facts, Function<T, ItemCode> item) {
        return facts.stream().collect(Collectors.groupingBy(item));
    }

    /**
     * The files of the bundle, by name.
     *
     * @throws IllegalArgumentException when the programme names no source, which a bundle needs
     */
    public static List<ExportedFile> files(Programme programme) {
        return new BundleExport(programme).files();
    }

    /** The source that most items come from, the first of them when there are several. */
    private String mostUsed() {
        Map<String, Long> uses = programme.items().stream()
                .collect(Collectors.groupingBy(item -> item.provenance().source(), Collectors.counting()));
        return programme.register().sources().stream()
                .map(Source::id)
                .max(Comparator.comparing((String id) -> uses.getOrDefault(id, 0L))
                        .thenComparing(Comparator.<String>reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "agenda " + programme.agenda().id() + " names no source, and a bundle needs one"));
    }

    private List<ExportedFile> files() {
        ItemCode focus = programme.agenda().focus();
        Map<String, Object> agenda = new Block()
                .put("id", programme.agenda().id())
                .put("edition", programme.agenda().edition())
                .text("title", programme.agenda().title())
                .put("source", agendaSource)
                .put("focus", focus == null ? null : focus.value())
                .put("calendar", calendar(programme.agenda().calendar()))
                .values();
        List<ExportedFile> files = new ArrayList<>();
        files.add(new ExportedFile("agenda.yaml", yaml("agenda", agenda)));
        add(files, "sources", RegisterBlocks.sources(programme.register()));
        add(files, "themes", RegisterBlocks.themes(programme.register()));
        add(files, "areas", RegisterBlocks.areas(programme.register()));
        add(files, "actors", RegisterBlocks.actors(programme.register()));
        add(files, "funds", RegisterBlocks.funds(programme.register()));
        add(files, "meetings", RegisterBlocks.meetings(programme.register(), agendaSource));
        items().forEach((name, blocks) ->
                files.add(new ExportedFile("items/" + name + ".yaml", yaml("items", blocks))));
        add(
                files,
                "assessments",
                programme.dating().assessments().stream()
                        .map(BundleExport::assessment)
                        .toList());
        add(
                files,
                "waivers",
                programme.doubts().waivers().stream()
                        .map(waiver -> new Block()
                                .put("finding", waiver.finding())
                                .put("owner", waiver.owner())
                                .put("reason", waiver.reason())
                                .put("expires", waiver.expires().toString())
                                .values())
                        .toList());
        files.sort(Comparator.comparing(ExportedFile::name));
        return List.copyOf(files);
    }

    private static void add(List<ExportedFile> files, String key, List<Map<String, Object>> blocks) {
        if (!blocks.isEmpty()) {
            files.add(new ExportedFile(key + ".yaml", yaml(key, blocks)));
        }
    }

    private static String yaml(String key, Object value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setMultiLineFlow(false)
                .build();
        return new Dump(settings).dumpToString(Map.of(key, value));
    }

    private Map<String, List<Map<String, Object>>> items() {
        Map<String, List<Map<String, Object>>> byTheme = new LinkedHashMap<>();
        for (Item item : programme.items()) {
            String theme = item.facts().classification().theme();
            byTheme.computeIfAbsent(theme == null ? NO_THEME : theme, _ -> new ArrayList<>())
                    .add(item(item));
        }
        Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
        byTheme.forEach((theme, blocks) -> {
            for (int from = 0; from < blocks.size(); from += ITEMS) {
                String name = from == 0 ? theme : theme + "-" + (from / ITEMS + 1);
                files.computeIfAbsent(name, _ -> new ArrayList<>())
                        .addAll(blocks.subList(from, Math.min(blocks.size(), from + ITEMS)));
            }
        });
        return files;
    }

    private Map<String, Object> item(Item item) {
        ItemFacts facts = item.facts();
        ItemFacts.Classification place = facts.classification();
        ItemCode successor = item.supersededBy();
        String source = item.provenance().source();
        Block block = new Block()
                .put("code", item.code().value())
                .put("type", item.type().name())
                .put("aliases", item.aliases().stream().map(ItemCode::value).toList())
                .text("title", facts.title())
                .text("summary", facts.summary())
                .text("criterion", facts.criterion())
                .put("theme", place.theme())
                .put("subTable", place.subTable())
                .put("areas", place.areas())
                .put("keyProject", place.keyProject())
                .unless(false, "ria", place.investmentAgenda());
        gate(block, item.gate());
        block.unless(Alignment.HIGH.name(), "alignment", facts.alignment().name())
                .text("alignmentNote", facts.alignmentNote())
                .put("supersededBy", successor == null ? null : successor.value())
                .place(item.provenance(), agendaSource);
        block.put("actors", TieBlocks.involvements(programme.involvements(item.code())))
                .put(
                        "windows",
                        programme.claims(item.code()).stream()
                                .map(claim -> WindowBlock.of(claim, item.type(), source)
                                        .values())
                                .toList())
                .put("needs", TieBlocks.needs(needs.getOrDefault(item.code(), List.of()), source));
        List<Relation> related = relations.getOrDefault(item.code(), List.of());
        block.put("partOf", TieBlocks.relations(related, Relation.Kind.PART_OF, source))
                .put("relatesTo", TieBlocks.relations(related, Relation.Kind.RELATES_TO, source))
                .put("competesWith", TieBlocks.relations(related, Relation.Kind.COMPETES_WITH, source))
                .put("fundedBy", TieBlocks.fundings(fundings.getOrDefault(item.code(), List.of()), source))
                .put("tabledAt", TieBlocks.tablings(tablings.getOrDefault(item.code(), List.of()), source))
                .put("differences", TieBlocks.differences(statements.getOrDefault(item.code(), List.of()), source));
        return block.values();
    }

    private static void gate(Block block, Gate gate) {
        switch (gate) {
            case Gate.All _ -> {}
            case Gate.Any _ -> block.put("gate", "ANY");
            case Gate.AtLeast atLeast -> block.put("gate", "AT_LEAST").put("gateCount", atLeast.count());
        }
    }

    private static @Nullable Map<String, Object> calendar(@Nullable WorkCalendar calendar) {
        if (calendar == null) {
            return null;
        }
        return new Block()
                .put("week", calendar.week().stream().sorted().map(Enum::name).toList())
                .put(
                        "holidays",
                        calendar.holidays().stream().map(LocalDate::toString).toList())
                .put(
                        "extraDays",
                        calendar.extraDays().stream().map(LocalDate::toString).toList())
                .values();
    }

    private static Map<String, Object> assessment(Assessment assessment) {
        LocalDate start = assessment.actualStart();
        LocalDate finish = assessment.actualFinish();
        Window forecast = assessment.forecast();
        return new Block()
                .put("item", assessment.item().value())
                .put("asOf", assessment.asOf().toString())
                .put("status", assessment.status().name())
                .put("actualStart", start == null ? null : start.toString())
                .put("actualFinish", finish == null ? null : finish.toString())
                .put(
                        "forecast",
                        forecast == null ? null : WindowBlock.forecast(forecast).values())
                .put("note", assessment.note())
                .put("evidence", assessment.evidence())
                .put("by", assessment.by())
                .put("recordedAt", assessment.recordedAt().toString())
                .values();
    }
}
