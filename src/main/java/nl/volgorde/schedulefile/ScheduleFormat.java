package nl.volgorde.schedulefile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Text;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.reader.AbstractProjectReader;

/** What a file is, by its content. */
sealed interface ScheduleFormat {
    /** No schedule that can be read. */
    record Unknown(Text reason) implements ScheduleFormat {}

    /** One of the formats that can be read. */
    enum Known implements ScheduleFormat {
        MPP("Microsoft Project (MPP)"),
        MSPDI("Microsoft Project (XML)"),
        XER("Primavera (XER)"),
        PMXML("Primavera (XML)");

        private final String title;

        Known(String title) {
            this.title = title;
        }

        private AbstractProjectReader reader() {
            return switch (this) {
                case MPP -> new MPPReader();
                case MSPDI -> new MSPDIReader();
                case XER -> new PrimaveraXERFileReader();
                case PMXML -> new PrimaveraPMFileReader();
            };
        }

        boolean isPrimavera() {
            return switch (this) {
                case XER, PMXML -> true;
                case MPP, MSPDI -> false;
            };
        }

        /** MPXJ answers bad content with its own exception or with whatever its parsers run into. */
        IntakeResult read(String name, byte[] content) {
            ProjectFile project;
            try {
                project = reader().read(new ByteArrayInputStream(content));
            } catch (MPXJException | RuntimeException _) {
                return unreadable(name);
            }
            return project == null ? unreadable(name) : new ScheduleImport(name, this, project).result();
        }

        /** What the parsers say is the name of a class and nothing that a reader could act on: it is not told. */
        private IntakeResult unreadable(String name) {
            return ScheduleFiles.rejected(
                    name,
                    new Text(
                            "is geen leesbaar bestand van " + title
                                    + ", of niet heel. Bewaar of exporteer het opnieuw.",
                            "is no readable file of " + title + ", or not whole. Save or export it again."));
        }
    }

    /** What these bytes are. */
    static ScheduleFormat of(byte[] content) {
        if (content.length == 0) {
            return unknown("is leeg. Exporteer de planning opnieuw.", "is empty. Export the schedule again.");
        }
        String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Known.MPP;
        }
        if (head.startsWith("ERMHDR")) {
            return Known.XER;
        }
        if (head.startsWith("PK")) {
            return unknown(
                    "is een zip-bestand. Pak het uit en lees de planning erin in.",
                    "is a zip file. Unpack it and import the schedule in it.");
        }
        return ofXml(content);
    }

    private static ScheduleFormat ofXml(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> {
                        return unknown(
                                "heeft een documenttype (DOCTYPE), en dat wordt niet gelezen. Exporteer de planning"
                                        + " opnieuw.",
                                "has a document type (DOCTYPE), which is not read. Export the schedule again.");
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        return ofRoot(xml.getLocalName());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            return unknown(
                    "is geen planning: geen MPP, XER of goede XML. Exporteer de planning als MPP, XML of XER.",
                    "is no schedule: neither MPP, XER nor good XML. Export the schedule as MPP, XML or XER.");
        }
        return ofRoot("");
    }

    private static ScheduleFormat ofRoot(String root) {
        return switch (root.toLowerCase(Locale.ROOT)) {
            case "project" -> Known.MSPDI;
            case "apibusinessobjects" -> Known.PMXML;
            default ->
                unknown(
                        "is XML, maar geen planning van Microsoft Project of Primavera (<" + root
                                + ">). Exporteer de planning als XML.",
                        "is XML, but no schedule of Microsoft Project or Primavera (<" + root
                                + ">). Export the schedule as XML.");
        };
    }

    private static Unknown unknown(String nl, String en) {
        return new Unknown(new Text(nl, en));
    }
}
