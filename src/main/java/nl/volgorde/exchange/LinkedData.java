package nl.volgorde.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.model.Assessment;
import nl.volgorde.model.Claim;
import nl.volgorde.model.DateRange;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Meeting;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agenda as JSON-LD, for open data: a small vocabulary of our own on schema.org and PROV-O. The context is in the file,
 * so that it can be read where nothing else can be reached. Every fact says of which document it is; the order is that of
 * the programme, so that equal programmes make equal files.
 */
public final class LinkedData {
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Programme programme;
    private final ArrayNode graph;

    private LinkedData(Programme programme, ArrayNode graph) {
        this.programme = programme;
        this.graph = graph;
    }

    /** The context that names the terms, as a document of its own. */
    public static String context() {
        try (InputStream file = LinkedData.class.getResourceAsStream("agenda-1.jsonld")) {
            return new String(Objects.requireNonNull(file, "agenda-1.jsonld").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes an agenda.
     *
     * @param asOf the data date, by which the states are
     * @param states of the items by code, as words of the vocabulary
     */
    public static String write(Programme programme, LocalDate asOf, Map<ItemCode, String> states) {
        ObjectNode document = JSON.createObjectNode();
        document.set("@context", JSON.readTree(context()).get("@context"));
        ArrayNode graph = document.putArray("@graph");
        new LinkedData(programme, graph).facts(asOf, states);
        return JSON.writeValueAsString(document) + "\n";
    }

    private void facts(LocalDate asOf, Map<ItemCode, String> states) {
        ObjectNode agenda = graph.addObject();
        agenda.put("id", iri(null, null))
                .put("type", "Agenda")
                .put("code", programme.agenda().id());
        text(agenda, "title", programme.agenda().title());
        agenda.put("edition", programme.agenda().edition())
                .put("revision", programme.revision())
                .put("dataDate", asOf.toString());
        if (programme.agenda().focus() != null) {
            agenda.put("focus", item(programme.agenda().focus()));
        }
        new LinkedRegister(this).write(programme.register());
        programme.register().meetings().forEach(this::meeting);
        programme.items().forEach(item -> item(item, Objects.requireNonNull(states.get(item.code()))));
        programme.preconditions().forEach(this::precondition);
        for (Item item : programme.items()) {
            List<Claim> claims = programme.claims(item.code());
            for (int i = 0; i < claims.size(); i++) {
                claim(claims.get(i), i + 1);
            }
            List<Assessment> assessments = programme.assessments(item.code());
            for (int i = 0; i < assessments.size(); i++) {
                assessment(assessments.get(i), i + 1);
            }
        }
    }

    /** A new node of the graph. */
    ObjectNode node(String kind, String id, String type) {
        ObjectNode node = graph.addObject();
        node.put("id", iri(kind, id)).put("type", type);
        return node;
    }

    /** A name that is the same in every edition. */
    String iri(@Nullable String kind, @Nullable String id) {
        StringBuilder iri = new StringBuilder("urn:volgorde:")
                .append(encoded(programme.agenda().id()));
        if (kind != null) {
            iri.append(':').append(kind);
        }
        if (id != null) {
            iri.append(':').append(encoded(id));
        }
        return iri.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String item(ItemCode code) {
        return iri("item", code.value());
    }

    static void text(ObjectNode node, String term, @Nullable Text text) {
        if (text != null) {
            node.putObject(term).put("nl", text.nl()).put("en", text.en());
        }
    }

    private void provenance(ObjectNode node, Provenance provenance) {
        node.put("source", iri("source", provenance.source())).put("place", provenance.ref());
    }

    private static void range(ObjectNode node, String name, DateRange range) {
        if (range.earliest() != null) {
            node.put(name + "Earliest", range.earliest().toString());
        }
        if (range.latest() != null) {
            node.put(name + "Latest", range.latest().toString());
        }
    }

    private void meeting(Meeting meeting) {
        ObjectNode node = node("meeting", meeting.id(), "Meeting");
        text(node, "title", meeting.title());
        node.put("body", meeting.body());
        range(node, "day", meeting.date());
        List<String> tabled = programme.ties().tablings().stream()
                .filter(tabling -> tabling.meeting().equals(meeting.id()))
                .map(tabling -> item(tabling.decision()))
                .toList();
        all(node, "tabled", tabled);
        provenance(node, meeting.provenance());
    }

    private static void all(ObjectNode node, String term, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(term);
            values.forEach(array::add);
        }
    }

    private void item(Item item, String state) {
        ObjectNode node = node("item", item.code().value(), type(item.type()));
        node.put("code", item.code().value());
        text(node, "title", item.title());
        text(node, "summary", item.facts().summary());
        text(node, "criterion", item.facts().criterion());
        node.put("state", state);
        var place = item.facts().classification();
        if (place.theme() != null) {
            node.put("theme", iri("theme", place.theme()));
        }
        all(node, "areas", place.areas().stream().map(area -> iri("area", area)).toList());
        if (place.keyProject() != null) {
            node.put("keyProject", place.keyProject());
        }
        for (var role : Involvement.Role.values()) {
            all(
                    node,
                    term(role),
                    programme.actors(item.code(), role).stream()
                            .map(actor -> iri("actor", actor.id()))
                            .toList());
        }
        if (item.supersededBy() != null) {
            node.put("supersededBy", item(item.supersededBy()));
        }
        for (var kind : Relation.Kind.values()) {
            all(
                    node,
                    term(kind),
                    programme.ties().relations().stream()
                            .filter(relation ->
                                    relation.kind() == kind && relation.from().equals(item.code()))
                            .map(relation -> item(relation.to()))
                            .toList());
        }
        provenance(node, item.provenance());
    }

    private static String type(ItemType type) {
        return switch (type) {
            case PROJECT -> "Project";
            case CONDITION -> "Condition";
            case DECISION -> "Decision";
            case MILESTONE -> "Milestone";
            case AGREEMENT -> "Agreement";
        };
    }

    private static String term(Involvement.Role role) {
        return switch (role) {
            case LEADS -> "ledBy";
            case DECIDES -> "decidedBy";
            case COMMISSIONS -> "commissionedBy";
            case PARTICIPATES_IN -> "participants";
            case SUPPORTS -> "supporters";
            case INVOLVED_IN -> "involved";
        };
    }

    private static String term(Relation.Kind kind) {
        return switch (kind) {
            case PART_OF -> "partOf";
            case RELATES_TO -> "relatesTo";
            case COMPETES_WITH -> "competesWith";
        };
    }

    private void precondition(Precondition edge) {
        ObjectNode node =
                node("precondition", edge.from().value() + "/" + edge.to().value() + "/" + edge.link(), "Precondition");
        node.put("needed", item(edge.from()))
                .put("waiting", item(edge.to()))
                .put("link", edge.link().name())
                .put("lagDays", edge.lagDays())
                .put("strength", edge.strength().name())
                .put("basis", edge.grounds().basis().name());
        text(node, "reason", edge.grounds().reason());
        provenance(node, edge.grounds().provenance());
    }

    private void claim(Claim claim, int number) {
        ObjectNode node = node("claim", claim.item().value() + "/" + number, "Claim");
        node.put("about", item(claim.item())).put("text", claim.text()).put("planning", claim.planning());
        text(node, "phase", claim.phase());
        range(node, "start", claim.window().start());
        range(node, "finish", claim.window().finish());
        provenance(node, claim.provenance());
    }

    /** Who reported, and what they noted, stays out: open data names no persons. */
    private void assessment(Assessment assessment, int number) {
        ObjectNode node = node("assessment", assessment.item().value() + "/" + number, "Assessment");
        node.put("about", item(assessment.item()))
                .put("asOf", assessment.asOf().toString())
                .put("status", assessment.status().name())
                .put("recordedAt", assessment.recordedAt().toString());
        if (assessment.actualStart() != null) {
            node.put("actualStart", assessment.actualStart().toString());
        }
        if (assessment.actualFinish() != null) {
            node.put("actualFinish", assessment.actualFinish().toString());
        }
        if (assessment.evidence() != null) {
            node.put("evidence", assessment.evidence());
        }
    }
}
