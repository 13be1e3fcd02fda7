package nl.volgorde.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.volgorde.model.Language;
import nl.volgorde.picture.Picture;

/**
 * A paper as an OpenDocument text that people go on writing in: headings, lists and tables are what they are called,
 * styles have names, pictures are vectors with alternative texts, and pixels beside them for readers that show no vectors. It bears its data date in place of the moment at which
 * it was made, so that equal papers are equal files.
 */
final class OdtForm {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    static final String VECTOR = ".svg";
    static final String PIXELS = ".png";

    private OdtForm() {}

    static byte[] of(Paper paper, BoardReport.Origin origin) {
        OdtBody body = OdtBody.of(paper);
        SteadyZip zip = new SteadyZip()
                .stored("mimetype", ReportFormat.ODT.mediaType())
                .text("META-INF/manifest.xml", manifest(body.pictures().size()))
                .text("meta.xml", meta(paper, origin))
                .text("styles.xml", styles(paper))
                .text("content.xml", XML + body.content());
        List<Picture> pictures = body.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            zip.text(pictureName(i, VECTOR), XML + pictures.get(i).svg());
            zip.file(pictureName(i, PIXELS), Raster.png(pictures.get(i)));
        }
        return zip.finished();
    }

    /** Where a picture lies in the file; the first is number 0. */
    static String pictureName(int number, String ending) {
        return "Pictures/picture-" + (number + 1) + ending;
    }

    private static String manifest(int pictures) {
        StringBuilder manifest = new StringBuilder(XML)
                .append("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                        + " manifest:version=\"1.3\">\n");
        entry(manifest, "/", ReportFormat.ODT.mediaType());
        for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
            entry(manifest, part, "text/xml");
        }
        for (int i = 0; i < pictures; i++) {
            entry(manifest, pictureName(i, VECTOR), "image/svg+xml");
            entry(manifest, pictureName(i, PIXELS), "image/png");
        }
        return manifest.append("</manifest:manifest>\n").toString();
    }

    private static void entry(StringBuilder manifest, String path, String type) {
        manifest.append("<manifest:file-entry manifest:full-path=\"")
                .append(path)
                .append("\" manifest:media-type=\"")
                .append(type)
                .append("\"/>\n");
    }

    private static String meta(Paper paper, BoardReport.Origin origin) {
        String day = origin.asOf() + "T00:00:00";
        return XML
                + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>"
                + "<meta:generator>Volgorde</meta:generator>"
                + "<dc:title>" + HtmlBlocks.escaped(paper.title()) + "</dc:title>"
                + "<dc:subject>" + HtmlBlocks.escaped(paper.subject()) + "</dc:subject>"
                + "<dc:language>" + locale(paper.language()).toLanguageTag() + "</dc:language>"
                + "<meta:creation-date>" + day + "</meta:creation-date><dc:date>" + day + "</dc:date>"
                + "</office:meta></office:document-meta>\n";
    }

    private static String styles(Paper paper) {
        Locale locale = locale(paper.language());
        return resource("odt-styles.xml")
                .replace("@LANGUAGE@", locale.getLanguage())
                .replace("@COUNTRY@", locale.getCountry())
                .replace("@PAGE@", HtmlForm.page(paper.language()))
                .replace("@MASTHEAD@", HtmlBlocks.escaped(String.join(" · ", paper.masthead())));
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case NL -> Locale.of("nl", "NL");
            case EN -> Locale.UK;
        };
    }

    private static String resource(String name) {
        try (InputStream file = OdtForm.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
