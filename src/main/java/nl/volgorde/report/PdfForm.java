package nl.volgorde.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A paper as a tagged PDF for PDF/UA-1 and PDF/A-2u: fonts embedded, pictures as vectors with alternative texts,
 * bookmarks. It bears its data date in place of the moment at which it was made, so that equal papers are equal files.
 */
final class PdfForm {
    static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final Pattern XMP_DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfForm() {}

    static byte[] of(Paper paper, BoardReport.Origin origin) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(HtmlForm.printed(paper), null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Volgorde");
        font(builder, "DejaVuSans.ttf", "DejaVu Sans", 400);
        font(builder, "DejaVuSans-Bold.ttf", "DejaVu Sans", 700);
        font(builder, "DejaVuSansCondensed.ttf", "DejaVu Sans Condensed", 400);
        font(builder, "DejaVuSansCondensed-Bold.ttf", "DejaVu Sans Condensed", 700);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, origin);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> {
                    InputStream font = PdfForm.class.getResourceAsStream(FONTS + file);
                    return Objects.requireNonNull(font, file);
                },
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    /** Dates and id that tell what the paper is of, in place of when it was made. */
    private static void date(PDDocument document, BoardReport.Origin origin) throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        day.setTimeInMillis(
                origin.asOf().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = XMP_DATE.matcher(xmp).replaceAll("$1" + origin.asOf() + "T00:00:00+00:00");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(origin.asOf().toEpochDay() * 1_000_003 + origin.revision());
    }
}
