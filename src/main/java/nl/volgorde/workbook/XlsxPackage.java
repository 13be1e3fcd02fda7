package nl.volgorde.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook, unpacked one after the other and kept nowhere; how many they are, how large each and all of
 * them become, and how far they grow, is bounded, whatever the file says of itself.
 */
final class XlsxPackage {
    static final int MOST_PARTS = 1_000;
    static final long LARGEST = 400_000_000;
    /** Sheets shrink to a twentieth or so, where much repeats to a hundredth; a bomb shrinks to a thousandth. */
    static final int MOST_GROWTH = 200;

    private static final long SMALL = 2_000_000;
    private static final int LARGEST_DESCRIPTION = 5_000_000;

    /** Of all parts that are kept because they describe others. */
    private static final int LARGEST_DESCRIPTIONS = 20_000_000;

    private final byte[] content;
    private final Map<String, byte[]> descriptions = new HashMap<>();

    /** Opens a workbook: all of it is unpacked once, to see that it can be, and how its parts belong together. */
    XlsxPackage(byte[] content) throws Refusal {
        this.content = content;
        int[] kept = {0};
        each((name, in) -> {
            if (name.endsWith(".rels") || name.endsWith("workbook.xml") || name.endsWith("styles.xml")) {
                byte[] bytes = in.readNBytes(LARGEST_DESCRIPTION);
                descriptions.put(name, bytes);
                kept[0] += bytes.length;
                if (kept[0] > LARGEST_DESCRIPTIONS) {
                    throw tooLarge();
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        });
    }

    /** Takes a part; says whether more are wanted. */
    interface PartTaker {
        boolean take(String name, InputStream in) throws IOException, Refusal;
    }

    /** The bytes of one of the small parts that describe the others; empty when it is not there. */
    byte[] description(String name) {
        return descriptions.getOrDefault(name, new byte[0]);
    }

    /** Hands over each part in the order of the file. */
    void each(PartTaker taker) throws Refusal {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            Bounded bounded = new Bounded(zip, content.length);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                if (!entry.isDirectory() && !taker.take(entry.getName(), bounded)) {
                    return;
                }
            }
            if (parts == 0) {
                throw broken();
            }
        } catch (TooLarge e) {
            throw tooLarge();
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                "is uitgepakt te groot: alle delen samen mogen " + LARGEST / 1_000_000 + " MB zijn, niets mag meer dan "
                        + MOST_GROWTH + " keer zo groot worden, en er mogen " + MOST_PARTS + " delen zijn.",
                "is too large when unpacked: all parts together may be " + LARGEST / 1_000_000
                        + " MB, nothing may grow by more than " + MOST_GROWTH + " times, and there may be " + MOST_PARTS
                        + " parts.");
    }

    static Refusal broken() {
        return new Refusal(
                "is geen heel werkboek, of het heeft een wachtwoord. Bewaar het opnieuw als .xlsx, zonder wachtwoord.",
                "is no whole workbook, or it has a password. Save it again as .xlsx, without a password.");
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what comes out of all parts together, and ends where it is too much. */
    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        private int counted(int read) throws TooLarge {
            unpacked += Math.max(read, 0);
            if (unpacked > LARGEST || (unpacked > SMALL && unpacked / MOST_GROWTH > packed)) {
                throw new TooLarge();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return counted(super.read(bytes, offset, length));
        }

        @Override
        public void close() {
            // The next part comes from the same stream.
        }
    }
}
