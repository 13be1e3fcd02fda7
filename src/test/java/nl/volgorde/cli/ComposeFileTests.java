package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The compose file asks the program, and itself, for nothing that is not there. */
class ComposeFileTests {
    private static final Map<?, ?> FILE = read();
    private static final Map<?, ?> INSTANCE = map(FILE, "x-volgorde");

    private static Map<?, ?> read() {
        try {
            String text = Files.readString(Path.of("src/deploy/compose.yaml"));
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(key), key);
    }

    private static List<String> texts(Map<?, ?> parent, String key) {
        return ((List<?>) Objects.requireNonNull(parent.get(key), key))
                .stream().map(Object::toString).toList();
    }

    private static Stream<Map<?, ?>> services() {
        return map(FILE, "services").values().stream().map(service -> (Map<?, ?>) service);
    }

    @Test
    void theProgramKnowsTheCommandOfAnInstance() {
        List<String> command = texts(INSTANCE, "command");
        assertThat(command.getFirst()).isEqualTo("serve");
        VolgordeProcess.Result help = CommandHere.run("", "serve", "--help");
        assertThat(help.exitCode()).isZero();
        List<String> options =
                command.stream().filter(word -> word.startsWith("--")).toList();
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(help.out()).contains(option + "="));
    }

    @Test
    void whatAServiceUsesIsDeclared() {
        services().forEach(service -> {
            Map<?, ?> whole = service.containsKey("<<") ? INSTANCE : service;
            texts(whole, "secrets")
                    .forEach(secret -> assertThat(map(FILE, "secrets").containsKey(secret))
                            .as(secret)
                            .isTrue());
            texts(service, "volumes").forEach(volume -> {
                String[] parts = volume.split(":", -1);
                assertThat(map(FILE, "volumes").containsKey(parts[0]))
                        .as(volume)
                        .isTrue();
                assertThat(parts[1]).isEqualTo("/data");
            });
        });
        assertThat(services().filter(service -> service.containsKey("<<"))).hasSize(2);
        map(INSTANCE, "depends_on")
                .keySet()
                .forEach(other ->
                        assertThat(map(FILE, "services").containsKey(other)).isTrue());
    }

    @Test
    void runsTheNeo4jThatIsTested() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<neo4j.version>") + 15, pom.indexOf("</neo4j.version>"));
        assertThat(map(map(FILE, "services"), "neo4j").get("image"))
                .isEqualTo("${NEO4J_IMAGE:-neo4j:" + version + "-community}");
    }

    @Test
    void takesAllRightsFromAnInstance() {
        assertThat(INSTANCE.get("read_only")).isEqualTo(true);
        assertThat(texts(INSTANCE, "cap_drop")).containsExactly("ALL");
        assertThat(texts(INSTANCE, "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(texts(INSTANCE, "tmpfs")).containsExactly("/tmp:exec");
    }
}
