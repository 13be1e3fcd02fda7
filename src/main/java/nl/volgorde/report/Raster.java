package nl.volgorde.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.volgorde.picture.Picture;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * A picture as pixels, for readers that show no vectors. In the letters of the papers, whatever the machine has: equal
 * pictures are equal bytes.
 */
final class Raster {
    /** Pixels for one of CSS, so that small letters can be read in print. */
    private static final float SHARPNESS = 2;

    private Raster() {}

    /** As a PNG file of the size that it has on paper. */
    static byte[] png(Picture picture) {
        Drawing drawing = new Drawing();
        drawing.addTranscodingHint(
                ImageTranscoder.KEY_WIDTH, (float) Vector.onPaper(picture).width() * SHARPNESS);
        drawing.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        drawing.addTranscodingHint(ImageTranscoder.KEY_EXECUTE_ONLOAD, false);
        drawing.addTranscodingHint(ImageTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            drawing.transcode(new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput());
        } catch (TranscoderException e) {
            throw new IllegalStateException("no picture can be drawn of: " + picture.title(), e);
        }
        return drawing.file();
    }

    private static final class Drawing extends ImageTranscoder {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return OneFamily.RESOLVER;
                }
            };
        }

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            try {
                ImageIO.write(image, "png", written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] file() {
            return written.toByteArray();
        }
    }

    /** Whatever face is asked for, the one that comes along, bold or not. */
    private static final class OneFamily implements GVTFontFamily {
        static final FontFamilyResolver RESOLVER = new Only(new OneFamily());

        private final Font plain = font("DejaVuSans.ttf");
        private final Font bold = font("DejaVuSans-Bold.ttf");

        private static Font font(String file) {
            try (InputStream in = Raster.class.getResourceAsStream(PdfForm.FONTS + file)) {
                return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(file, e);
            }
        }

        @Override
        public String getFamilyName() {
            return plain.getFamily();
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(getFamilyName());
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public GVTFont deriveFont(float size, Map attributes) {
            boolean heavy = attributes.get(TextAttribute.WEIGHT) instanceof Float weight
                    && weight >= TextAttribute.WEIGHT_DEMIBOLD;
            return new AWTGVTFont(heavy ? bold : plain, size);
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }

    private record Only(GVTFontFamily family) implements FontFamilyResolver {
        @Override
        public GVTFontFamily resolve(String name) {
            return family;
        }

        @Override
        public GVTFontFamily resolve(String name, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily loadFont(InputStream in, FontFace face) {
            return family;
        }

        @Override
        public GVTFontFamily getDefault() {
            return family;
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char letter) {
            return family;
        }
    }
}
