package nl.volgorde.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleArchiveTests {
    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(byte[] archive) {
        BundleFiles read = BundleArchive.read("b.zip", archive);
        assertThat(read.files()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
        return read.problems().getFirst().message().en();
    }

    @Test
    void readsTheYamlFilesInTheOrderOfTheirNamesAndLeavesTheRest() throws IOException {
        byte[] archive = zip(zip -> {
            put(zip, "bundle/z.yml", bytes("z"));
            put(zip, "bundle/", new byte[0]);
            put(zip, "bundle/photo.jpg", new byte[] {1, 2, 3});
            put(zip, "__MACOSX/bundle/a.yaml", new byte[] {1, 2, 3});
            put(zip, "bundle/a.yaml", bytes("é"));
        });
        assertThat(BundleArchive.isOne(archive)).isTrue();
        assertThat(BundleArchive.isOne(bytes("agenda:"))).isFalse();
        assertThat(BundleArchive.read("b.zip", archive).files())
                .containsExactly(new BundleFile("bundle/a.yaml", "é"), new BundleFile("bundle/z.yml", "z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.yaml", "x/../../a.yaml", "/etc/a.yaml", "C:/a.yaml", "..\\a.yaml", "a\u0000.yaml"})
    void refusesPathsThatLeadOutside(String path) throws IOException {
        assertThat(refusal(zip(zip -> put(zip, path, bytes("x"))))).contains("leads outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.bin"})
    void refusesWhatGrowsTooMuchWhetherItIsReadOrNot(String name) throws IOException {
        byte[] bomb = zip(zip -> put(zip, name, new byte[10_000_000]));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal(bomb)).contains("too large when unpacked");
    }

    @Test
    void refusesTooManyFilesTheSameTwiceNoneAndWhatIsNotWhole() throws IOException {
        assertThat(refusal(zip(zip -> {
                    for (int i = 0; i <= 1_000; i++) {
                        put(zip, i + ".yaml", bytes("x"));
                    }
                })))
                .contains("more than 1000 files");
        assertThat(refusal(zip(zip -> put(zip, "a.txt", bytes("x"))))).contains("no YAML files");
        assertThat(refusal(zip(zip -> put(zip, "a.yaml", new byte[] {(byte) 0xff}))))
                .contains("not UTF-8");
        byte[] whole = zip(zip -> put(zip, "a.yaml", bytes("agenda: {id: x}\n".repeat(500))));
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("no whole zip file");
    }
}
