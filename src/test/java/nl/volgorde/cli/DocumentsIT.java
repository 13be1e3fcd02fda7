package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides hold what they say: each command in them runs, in order, in an empty data directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT {
    private static final Path DOCUMENTS = Path.of("src/docs");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    /** After these stands a file or folder. */
    private static final Set<String> BEFORE_A_PATH = Set.of("--out", "check", "import", "restore");

    @TempDir
    static Path folder;

    @BeforeAll
    void writesTheFilesOfTheWalk() throws IOException {
        String yaml = blocks("new-agenda.md", "yaml").getFirst();
        Path agenda = Files.createDirectories(folder.resolve("new-agenda.md").resolve("waddenhoek"));
        Files.writeString(agenda.resolve("agenda.yaml"), yaml);
    }

    @AfterAll
    void closes() {
        CommandHere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-agenda.md", "programmabureau.md", "analyst.md", "operator.md"})
    void runsEveryCommandOfAGuide(String document) throws IOException {
        List<String> commands = blocks(document, "sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).isNotEmpty();
        Path data = folder.resolve(document + "-data");
        for (String command : commands) {
            VolgordeProcess.Result result = run(command, folder.resolve(document), data);
            assertThat(result.exitCode())
                    .as("%s of %s: %s%s", command, document, result.out(), result.err())
                    .isZero();
            assertThat(result.out()).as(command).isNotBlank();
        }
        CommandHere.close();
    }

    private static VolgordeProcess.Result run(String line, Path here, Path data) throws IOException {
        Files.createDirectories(here);
        String input = "";
        String command = line;
        int pipe = line.indexOf("| ./volgorde ");
        if (line.startsWith("echo ") && pipe > 0) {
            input = words(line.substring("echo ".length(), pipe)).getFirst();
            command = line.substring(pipe + 2);
        }
        assertThat(command).as("a command of ours").startsWith("./volgorde ");
        List<String> words = words(command.substring("./volgorde ".length()));
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            boolean path = !arguments.isEmpty() && BEFORE_A_PATH.contains(arguments.getLast());
            arguments.add(path ? here.resolve(word).toString() : word);
        }
        arguments.addAll(List.of("--data", data.toString()));
        return CommandHere.run(input, arguments.toArray(String[]::new));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(match -> Stream.of(1, 2, 3)
                        .map(match::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<String> blocks(String document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(DOCUMENTS.resolve(document)))
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    static Stream<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md"), Path.of("cypher/README.md")));
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadsToWhatIsThere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            assertThat(document.toAbsolutePath().resolveSibling(links.group(1)).normalize())
                    .as("%s names %s", document, links.group(1))
                    .exists();
        }
    }

    @Test
    void readmeNamesOnlyCommandsAndOptionsThatThereAre() throws IOException {
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("./volgorde ")) {
                List<String> words =
                        words(line.substring("./volgorde ".length()).replaceAll("\\s#.*", ""));
                String help = CommandHere.run("", words.getFirst(), "--help").out();
                assertThat(help).as(line).isNotBlank();
                for (String word : words) {
                    if (word.startsWith("--")) {
                        assertThat(help).as(line).contains(word);
                    }
                }
            }
        }
    }
}
