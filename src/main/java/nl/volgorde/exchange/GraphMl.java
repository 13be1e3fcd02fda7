package nl.volgorde.exchange;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.volgorde.exchange.GraphFile.Node;
import nl.volgorde.exchange.GraphFile.Tie;

/**
 * Items and ties as GraphML. By the JDK's own writer: that of JGraphT hands on names without their namespace, which not
 * every XML library that may be there takes.
 */
final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(List<Node> nodes, List<Tie> ties) {
        StringWriter out = new StringWriter();
        try {
            new GraphMl(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)).graph(nodes, ties);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
        return out.toString();
    }

    private void graph(List<Node> nodes, List<Tie> ties) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys("node", nodes.stream().map(Node::attributes).toList());
        keys("edge", ties.stream().map(Tie::attributes).toList());
        xml.writeCharacters("\n");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        Map<String, String> ids = new HashMap<>();
        for (Node node : nodes) {
            // Codes have blanks, which the schema of GraphML allows in no id.
            String id = "n" + (ids.size() + 1);
            ids.put(node.code(), id);
            xml.writeCharacters("\n");
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            data("node", node.attributes());
            xml.writeEndElement();
        }
        int number = 0;
        for (Tie tie : ties) {
            number++;
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + number);
            xml.writeAttribute("source", Objects.requireNonNull(ids.get(tie.from()), tie.from()));
            xml.writeAttribute("target", Objects.requireNonNull(ids.get(tie.to()), tie.to()));
            data("edge", tie.attributes());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.close();
    }

    /** Declares each name that occurs, with the type of its first value. */
    private void keys(String element, List<Map<String, Object>> all) throws XMLStreamException {
        Map<String, String> types = new LinkedHashMap<>();
        all.forEach(attributes -> attributes.forEach((name, value) -> types.putIfAbsent(name, type(value))));
        for (Map.Entry<String, String> type : types.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", element + "-" + type.getKey());
            xml.writeAttribute("for", element);
            xml.writeAttribute("attr.name", type.getKey());
            xml.writeAttribute("attr.type", type.getValue());
        }
    }

    private static String type(Object value) {
        return switch (value) {
            case Integer _ -> "int";
            case Boolean _ -> "boolean";
            default -> "string";
        };
    }

    private void data(String element, Map<String, Object> attributes) throws XMLStreamException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", element + "-" + attribute.getKey());
            xml.writeCharacters(attribute.getValue().toString());
            xml.writeEndElement();
        }
    }
}
