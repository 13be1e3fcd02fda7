package nl.volgorde.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a workbook's parts: no document type, no entities, nothing from elsewhere. */
final class XlsxXml {
    private static final XMLInputFactory FACTORY = factory();

    private XlsxXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is read from elsewhere");
        });
        return factory;
    }

    /** Takes each element as it begins; the reader stands on it. */
    interface ElementTaker {
        /** Says whether more is wanted. */
        boolean take(String name, XMLStreamReader reader) throws XMLStreamException, Refusal;
    }

    static void each(InputStream in, ElementTaker taker) throws Refusal {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw new Refusal(
                            "heeft een documenttype (DOCTYPE) of entiteiten in zich; dat hoort niet in een werkboek.",
                            "holds a document type (DOCTYPE) or entities; that has no place in a workbook.");
                }
                if (event == XMLStreamReader.START_ELEMENT && !taker.take(reader.getLocalName(), reader)) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw XlsxPackage.broken();
        }
    }

    static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    static String attribute(XMLStreamReader reader, String name, String fallback) {
        String value = attribute(reader, name);
        return value == null ? fallback : value;
    }

    /** A whole number in an attribute, or the fallback where it is none. */
    static int number(XMLStreamReader reader, String name, int fallback) {
        String value = attribute(reader, name, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : fallback;
    }

    static boolean flag(XMLStreamReader reader, String name) {
        String value = attribute(reader, name, "");
        return value.equals("1") || value.equals("true");
    }

    /**
     * The text of the element that the reader stands on, up to its end, without what is said of how it sounds.
     *
     * @param longest after which nothing more is kept
     * @param all whether all text counts, or only that of {@code t} elements
     */
    static String text(XMLStreamReader reader, int longest, boolean all) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int counting = all ? 1 : 0;
        int sounds = 0;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    counting += reader.getLocalName().equals("t") ? 1 : 0;
                    sounds += reader.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    counting -= reader.getLocalName().equals("t") ? 1 : 0;
                    sounds -= reader.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (counting > 0 && sounds == 0 && text.length() <= longest) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
