package nl.volgorde.export;

import java.time.LocalDate;
import java.util.Comparator;
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
import nl.volgorde.model.Waiver;
import nl.volgorde.model.Window;
import nl.volgorde.model.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A programme as the blocks of a bundle, by its top-level keys: the one form that files of any kind are written from.
 * What is empty or the default is left out; the order is that of the programme.
 */
public final class AgendaBlocks {
    private final Programme programme;
    private final String agendaSource;
    private final Map<ItemCode, List<Precondition>> needs;
    private final Map<ItemCode, List<Relation>> relations;
    private final Map<ItemCode, List<Statement>> statements;
    private final Map<ItemCode, List<Funding>> fundings;
    private final Map<ItemCode, List<Tabling>> tablings;

    private AgendaBlocks(Programme programme) {
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
     * The blocks of a programme: {@code agenda} is one, every other key holds a list of them.
     *
     * @throws IllegalArgumentException when the programme names no source, which a bundle needs
     */
    public static Map<String, Object> of(Programme programme) {
        return new AgendaBlocks(programme).blocks();
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

    private Map<String, Object> blocks() {
        ItemCode focus = programme.agenda().focus();
        return new Block()
                .put(
                        "agenda",
                        new Block()
                                .put("id", programme.agenda().id())
                                .put("edition", programme.agenda().edition())
                                .text("title", programme.agenda().title())
                                .put("source", agendaSource)
                                .put("focus", focus == null ? null : focus.value())
                                .put("calendar", calendar(programme.agenda().calendar()))
                                .values())
                .put("sources", RegisterBlocks.sources(programme.register()))
                .put("themes", RegisterBlocks.themes(programme.register()))
                .put("areas", RegisterBlocks.areas(programme.register()))
                .put("actors", RegisterBlocks.actors(programme.register()))
                .put("funds", RegisterBlocks.funds(programme.register()))
                .put("meetings", RegisterBlocks.meetings(programme.register(), agendaSource))
                .put("items", programme.items().stream().map(this::item).toList())
                .put(
                        "assessments",
                        programme.dating().assessments().stream()
                                .map(AgendaBlocks::assessment)
                                .toList())
                .put(
                        "waivers",
                        programme.doubts().waivers().stream()
                                .map(AgendaBlocks::waiver)
                                .toList())
                .values();
    }

    private static Map<String, Object> waiver(Waiver waiver) {
        return new Block()
                .put("finding", waiver.finding())
                .put("owner", waiver.owner())
                .put("reason", waiver.reason())
                .put("expires", waiver.expires().toString())
                .values();
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
