package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import nl.volgorde.RunningVolgorde;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.nio.json.JSONImporter;
import org.jgrapht.util.SupplierUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agenda in the forms of other programs, read back by parsers. */
class AgendaFilesIT {
    private static final Asked ASKED = new Asked("novex-nzkg", LocalDate.of(2026, 11, 23), Language.NL);

    private static Programme programme() {
        return RunningVolgorde.bean(Programmes.class).current("novex-nzkg");
    }

    private static String content(AgendaFiles.Form form) {
        return RunningVolgorde.bean(AgendaFiles.class).file(ASKED, form).content();
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameToTheLetter(AgendaFiles.Form form) {
        assertThat(content(form)).isEqualTo(content(form));
    }

    private static GraphImporter<String, DefaultEdge> importer(
            AgendaFiles.Form form, Map<String, Map<String, String>> attributes) {
        return switch (form) {
            case GRAPHML -> {
                GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
                importer.setVertexFactory(id -> id);
                yield listening(importer, attributes);
            }
            case DOT -> {
                DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
                importer.setVertexFactory(id -> id);
                yield listening(importer, attributes);
            }
            case JSON -> {
                JSONImporter<String, DefaultEdge> importer = new JSONImporter<>();
                importer.setVertexFactory(id -> id);
                yield listening(importer, attributes);
            }
            case ICS, JSONLD -> throw new IllegalArgumentException(form + " is no graph");
        };
    }

    private static <T extends BaseEventDrivenImporter<String, DefaultEdge> & GraphImporter<String, DefaultEdge>>
            T listening(T importer, Map<String, Map<String, String>> attributes) {
        importer.addVertexAttributeConsumer((place, value) -> attributes
                .computeIfAbsent(place.getFirst(), _ -> new HashMap<>())
                .put(place.getSecond(), value.getValue()));
        return importer;
    }

    @ParameterizedTest
    @EnumSource(
            value = AgendaFiles.Form.class,
            names = {"GRAPHML", "DOT", "JSON"})
    void isAGraphWithEveryItemAndTie(AgendaFiles.Form form) {
        Graph<String, DefaultEdge> graph =
                new DirectedPseudograph<>(null, SupplierUtil.createDefaultEdgeSupplier(), false);
        Map<String, Map<String, String>> attributes = new HashMap<>();
        importer(form, attributes).importGraph(graph, new StringReader(content(form)));
        Programme programme = programme();
        Map<String, String> codes = new HashMap<>();
        graph.vertexSet().forEach(id -> codes.put(id, of(attributes, id).getOrDefault("code", "")));
        assertThat(codes.values())
                .containsExactlyInAnyOrderElementsOf(programme.items().stream()
                        .map(item -> item.code().value())
                        .toList());
        List<String> ties = new ArrayList<>();
        programme.preconditions().forEach(edge -> ties.add(edge.from() + " > " + edge.to()));
        programme.ties().relations().forEach(edge -> ties.add(edge.from() + " > " + edge.to()));
        assertThat(graph.edgeSet())
                .extracting(edge -> codes.get(graph.getEdgeSource(edge)) + " > " + codes.get(graph.getEdgeTarget(edge)))
                .containsExactlyInAnyOrderElementsOf(ties);
        codes.forEach((id, code) -> assertThat(of(attributes, id))
                .containsEntry(
                        "title", programme.item(ItemCode.of(code)).title().nl())
                .containsEntry("kind", programme.item(ItemCode.of(code)).type().name())
                .containsKeys("state", "earlyFinish"));
        assertThat(attributes.values())
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("code", "ES 1")
                        .hasEntrySatisfying("leads", leads -> assertThat(leads).contains("TenneT")));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> attributes, String id) {
        return Objects.requireNonNull(attributes.get(id), id);
    }

    @Test
    void isACalendarThatAnotherProgramReads() throws Exception {
        String content = content(AgendaFiles.Form.ICS);
        assertThat(content.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        Calendar calendar = new CalendarBuilder().build(new StringReader(content));
        assertThat(calendar.validate().getEntries()).isEmpty();
        Set<String> uids = new HashSet<>();
        Map<String, CalendarComponent> entries = new HashMap<>();
        for (CalendarComponent entry : calendar.getComponents()) {
            String uid = value(entry, Property.UID);
            assertThat(uids.add(uid)).as(uid).isTrue();
            entries.put(uid, entry);
        }
        programme().register().meetings().forEach(meeting -> {
            CalendarComponent entry = Objects.requireNonNull(
                    entries.get("meeting-" + meeting.id() + "@novex-nzkg.volgorde"), meeting.id());
            assertThat(value(entry, Property.SUMMARY))
                    .startsWith(meeting.title().nl());
            assertThat(value(entry, Property.DTSTART))
                    .isEqualTo(Objects.requireNonNull(meeting.date().earliest())
                            .toString()
                            .replace("-", ""));
            assertThat(value(entry, Property.DTEND))
                    .as("the day after the last")
                    .isEqualTo(Objects.requireNonNull(meeting.date().latest())
                            .plusDays(1)
                            .toString()
                            .replace("-", ""));
        });
        assertThat(uids).anyMatch(uid -> uid.startsWith("deadline-"));
        AgendaFiles files = RunningVolgorde.bean(AgendaFiles.class);
        String later = files.file(new Asked("novex-nzkg", LocalDate.of(2027, 3, 1), Language.EN), AgendaFiles.Form.ICS)
                .content();
        for (CalendarComponent entry :
                new CalendarBuilder().build(new StringReader(later)).getComponents()) {
            assertThat(uids)
                    .as("the same on another day and in another language")
                    .contains(value(entry, Property.UID));
        }
    }

    private static String value(CalendarComponent entry, String property) {
        return entry.getRequiredProperty(property).getValue();
    }

    @Test
    void isLinkedDataInWhichEveryTermIsDefinedAndEveryReferenceIsThere() {
        JsonNode document = JsonMapper.shared().readTree(content(AgendaFiles.Form.JSONLD));
        JsonNode context = document.get("@context");
        assertThat(context)
                .isEqualTo(JsonMapper.shared().readTree(AgendaFiles.context()).get("@context"));
        Set<String> ids = new HashSet<>();
        document.get("@graph")
                .forEach(node -> assertThat(ids.add(node.get("id").asString()))
                        .as("%s is there once", node.get("id"))
                        .isTrue());
        Set<String> missing = new TreeSet<>();
        for (JsonNode node : document.get("@graph")) {
            assertThat(context.has(node.get("type").asString()))
                    .as(node.toString())
                    .isTrue();
            node.properties().forEach(property -> {
                assertThat(context.has(property.getKey())).as(property.getKey()).isTrue();
                if ("@id".equals(context.get(property.getKey()).path("@type").asString(""))) {
                    references(property.getValue()).stream()
                            .filter(id -> !ids.contains(id))
                            .forEach(missing::add);
                }
            });
        }
        assertThat(missing).isEmpty();
        Programme programme = programme();
        assertThat(ids)
                .hasSize(1
                        + programme.items().size()
                        + programme.preconditions().size()
                        + programme.register().sources().size()
                        + programme.register().themes().size()
                        + programme.register().areas().size()
                        + programme.register().actors().size()
                        + programme.register().funds().size()
                        + programme.register().meetings().size()
                        + programme.dating().claims().size()
                        + programme.dating().assessments().size());
    }

    /** What a processor of JSON-LD makes of the file, without reaching for anything. */
    private static final class Statements implements RdfQuadConsumer {
        private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

        private final Map<String, Set<String>> subjects = new HashMap<>();
        private final Map<String, List<String>> values = new HashMap<>();
        private final Set<String> languages = new TreeSet<>();

        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph) {
            subjects.computeIfAbsent(predicate.equals(TYPE) ? object : predicate, _ -> new HashSet<>())
                    .add(subject);
            values.computeIfAbsent(predicate, _ -> new ArrayList<>()).add(object);
            if (language != null) {
                languages.add(language);
            }
            return this;
        }
    }

    @Test
    void saysTheSameToAnRdfProcessorThatReachesForNothing() throws Exception {
        Statements said = new Statements();
        JsonLd.toRdf(JsonDocument.of(new StringReader(content(AgendaFiles.Form.JSONLD))))
                .loader((address, _) -> {
                    throw new AssertionError("reached for " + address);
                })
                .provide(said);
        Programme programme = programme();
        assertThat(said.values.get("https://schema.org/identifier"))
                .containsAll(programme.items().stream()
                        .map(item -> item.code().value())
                        .toList());
        assertThat(said.subjects.get("urn:volgorde:ns:agenda-1:Precondition")).hasSameSizeAs(programme.preconditions());
        assertThat(said.subjects.get("urn:volgorde:ns:agenda-1:Claim"))
                .hasSameSizeAs(programme.dating().claims());
        assertThat(said.languages).containsExactly("en", "nl");
        assertThat(said.values.keySet())
                .allSatisfy(predicate -> assertThat(predicate)
                        .matches("https://schema\\.org/.+|http://www\\.w3\\.org/.+|urn:volgorde:ns:agenda-1:.+"));
        assertThat(said.subjects.values()).allSatisfy(all -> assertThat(all).allMatch(id -> id.startsWith("urn:")));
    }

    private static List<String> references(JsonNode value) {
        List<String> references = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> references.add(each.asString()));
        } else {
            references.add(value.asString());
        }
        return references;
    }
}
