package nl.volgorde.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.volgorde.analysis.Estimate;
import nl.volgorde.exchange.CalendarFile;
import nl.volgorde.exchange.GraphFile;
import nl.volgorde.exchange.LinkedData;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Relation;
import org.springframework.stereotype.Component;

/** Takes an agenda out of the store in the forms of other programs, as of a day. */
@Component
public class AgendaFiles {
    private final Analyses analyses;

    AgendaFiles(Analyses analyses) {
        this.analyses = analyses;
    }

    /** The forms. */
    public enum Form {
        GRAPHML("graphml", GraphFile.Format.GRAPHML.mediaType()),
        DOT("dot", GraphFile.Format.DOT.mediaType()),
        JSON("json", GraphFile.Format.JSON.mediaType()),
        ICS("ics", CalendarFile.MEDIA_TYPE),
        JSONLD("jsonld", LinkedData.MEDIA_TYPE);

        private final String extension;
        private final String mediaType;

        Form(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** As files have it, without the dot. */
        public String extension() {
            return extension;
        }

        /**
         * The form with this extension.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Form of(String extension) {
            for (Form form : values()) {
                if (form.extension.equals(extension.toLowerCase(Locale.ROOT))) {
                    return form;
                }
            }
            throw new IllegalArgumentException(
                    "format must be graphml, dot, json, ics or jsonld, not '" + extension + "'");
        }
    }

    /**
     * The agenda in a form. The same revision, data date and language give the same content.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public AgendaFile file(Asked asked, Form form) {
        AnalysedProgramme analysed = analyses.of(asked);
        Wording wording = Wording.in(asked.language());
        String content =
                switch (form) {
                    case GRAPHML -> graph(analysed, wording, GraphFile.Format.GRAPHML);
                    case DOT -> graph(analysed, wording, GraphFile.Format.DOT);
                    case JSON -> graph(analysed, wording, GraphFile.Format.JSON);
                    case ICS -> new CalendarEntries(analysed, wording).file();
                    case JSONLD -> LinkedData.write(analysed.programme(), analysed.asOf(), states(analysed));
                };
        String id = analysed.programme().agenda().id();
        return new AgendaFile(
                id,
                analysed.programme().revision(),
                analysed.asOf(),
                id + "-" + analysed.asOf() + "-r" + analysed.programme().revision() + "." + form.extension(),
                form.mediaType,
                content);
    }

    /** The context of the linked data, as a document of its own. */
    public static String context() {
        return LinkedData.context();
    }

    private static Map<ItemCode, String> states(AnalysedProgramme analysed) {
        Map<ItemCode, String> states = new HashMap<>();
        for (int v = 0; v < analysed.network().network().size(); v++) {
            states.put(analysed.network().code(v), analysed.readiness().state(v).name());
        }
        return states;
    }

    private static String graph(AnalysedProgramme analysed, Wording wording, GraphFile.Format format) {
        Parts parts = new Parts(analysed, wording);
        List<GraphFile.Node> nodes = IntStream.range(
                        0, analysed.network().network().size())
                .mapToObj(v -> node(analysed, parts, v))
                .toList();
        List<GraphFile.Tie> ties = new ArrayList<>();
        for (int e = 0; e < analysed.network().network().edgeCount(); e++) {
            ties.add(tie(parts.edge(e)));
        }
        for (Relation relation : analysed.programme().ties().relations()) {
            ties.add(new GraphFile.Tie(
                    relation.from().value(),
                    relation.to().value(),
                    Map.of("kind", relation.kind().name())));
        }
        return GraphFile.write(format, nodes, ties);
    }

    private static GraphFile.Node node(AnalysedProgramme analysed, Parts parts, int v) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        ItemRef item = parts.ref(v);
        attributes.put("code", item.code());
        attributes.put("label", item.code() + " " + item.title());
        attributes.put("title", item.title());
        attributes.put("kind", item.type().name());
        attributes.put("state", item.state().name());
        String theme = analysed.network().item(v).facts().classification().theme();
        if (theme != null) {
            attributes.put("theme", theme);
        }
        List<ActorRef> leads = parts.leads(v);
        if (!leads.isEmpty()) {
            attributes.put("leads", leads.stream().map(ActorRef::name).collect(Collectors.joining("; ")));
        }
        attributes.put(
                "earlyFinish",
                analysed.scheduler().earlyFinish(v, Estimate.LIKELY).toString());
        return new GraphFile.Node(item.code(), attributes);
    }

    private static GraphFile.Tie tie(EdgeRef edge) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("kind", "PRECONDITION_OF");
        attributes.put("link", edge.link().name());
        attributes.put("lagDays", edge.lagDays());
        attributes.put("strength", edge.strength().name());
        attributes.put("basis", edge.basis().name());
        attributes.put("reason", edge.reason());
        attributes.put("source", edge.source() + ", " + edge.ref());
        return new GraphFile.Tie(edge.from(), edge.to(), attributes);
    }
}
