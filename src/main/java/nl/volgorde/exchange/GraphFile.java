package nl.volgorde.exchange;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.json.JSONExporter;

/** Items and what ties them together, as a file for programs that draw and analyse graphs. */
public final class GraphFile {
    private GraphFile() {}

    /** The forms of such a file. */
    public enum Format {
        GRAPHML("application/xml"),
        DOT("text/vnd.graphviz"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Without parameters; the text is in UTF-8. */
        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * An item.
     *
     * @param attributes by name: numbers and texts
     */
    public record Node(String code, Map<String, Object> attributes) {
        public Node {
            attributes = new LinkedHashMap<>(attributes);
        }
    }

    /**
     * A tie between two items.
     *
     * @param from code of an item that is there, as {@code to}
     */
    public record Tie(String from, String to, Map<String, Object> attributes) {
        public Tie {
            attributes = new LinkedHashMap<>(attributes);
        }
    }

    /** A tie that differs from every other, however alike they are. */
    private record Edge(int number, Tie tie) {}

    /** Writes items and ties in the order in which they are given. */
    public static String write(Format format, List<Node> nodes, List<Tie> ties) {
        if (format == Format.GRAPHML) {
            return GraphMl.write(nodes, ties);
        }
        Graph<String, Edge> graph = new DirectedPseudograph<>(Edge.class);
        Map<String, Map<String, Object>> attributes = new LinkedHashMap<>();
        for (Node node : nodes) {
            graph.addVertex(node.code());
            attributes.put(node.code(), node.attributes());
        }
        for (int i = 0; i < ties.size(); i++) {
            graph.addEdge(ties.get(i).from(), ties.get(i).to(), new Edge(i + 1, ties.get(i)));
        }
        StringWriter out = new StringWriter();
        exporter(format, attributes).exportGraph(graph, out);
        return out.toString();
    }

    private static GraphExporter<String, Edge> exporter(Format format, Map<String, Map<String, Object>> attributes) {
        return switch (format) {
            case GRAPHML -> throw new IllegalArgumentException("GraphML is written without a library");
            case DOT -> described(new DOTExporter<>(GraphFile::quoted), attributes);
            case JSON -> described(new JSONExporter<>(code -> code), attributes);
        };
    }

    private static <E extends BaseExporter<String, Edge>> E described(
            E exporter, Map<String, Map<String, Object>> attributes) {
        exporter.setVertexAttributeProvider(code -> attributes(attributes.getOrDefault(code, Map.of())));
        exporter.setEdgeAttributeProvider(edge -> attributes(edge.tie().attributes()));
        return exporter;
    }

    private static Map<String, Attribute> attributes(Map<String, Object> values) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> attributes.put(
                name,
                switch (value) {
                    case Integer number -> DefaultAttribute.createAttribute(number);
                    case Boolean truth -> DefaultAttribute.createAttribute(truth);
                    default -> DefaultAttribute.createAttribute(value.toString());
                }));
        return attributes;
    }

    /** A code as a name that DOT takes whatever is in it. */
    private static String quoted(String code) {
        return '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
