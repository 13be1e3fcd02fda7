package nl.volgorde.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.volgorde.schedulefile.RandomSchedule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIWriter;

/** The guides hold what they say: each command in them runs, in order, most of them in a data directory of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT {
    private static final Path DOCUMENTS = Path.of("src/docs");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#([^)]+))?");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("\\s#.*");

    /** These mind nothing that the others do; starting a store for each takes longer than their commands. */
    private static final Set<String> ON_ONE_STORE = Set.of("README.md", "questions.md", "analyst.md");

    /** After these stands a file or folder. */
    private static final Set<String> BEFORE_A_PATH = Set.of("--out", "check", "import", "restore");

    @TempDir
    static Path folder;

    @BeforeAll
    void bringsTheFilesThatTheGuidesSpeakOf() throws Exception {
        String yaml = blocks(DOCUMENTS.resolve("new-agenda.md"), "yaml").getFirst();
        Path agenda = Files.createDirectories(
                place(DOCUMENTS.resolve("new-agenda.md")).resolve("waddenhoek"));
        Files.writeString(agenda.resolve("agenda.yaml"), yaml);
        ProjectFile bridge = new RandomSchedule(1, new MicrosoftScheduler(), false).project;
        bridge.getProjectProperties().setProjectTitle("Bridge");
        Path schedule =
                Files.createDirectories(place(DOCUMENTS.resolve("files.md"))).resolve("bridge.xml");
        new MSPDIWriter().write(bridge, schedule.toString());
    }

    @AfterAll
    void closes() {
        CommandHere.close();
    }

    /** Where the commands of a document run. */
    private static Path place(Path document) {
        return folder.resolve(document.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/docs/questions.md",
                "src/docs/analyst.md",
                "src/docs/files.md",
                "src/docs/new-agenda.md",
                "src/docs/programmabureau.md",
                "src/docs/operator.md"
            })
    void runsEveryCommandOfAGuide(Path document) throws IOException {
        List<String> commands = blocks(document, "sh").stream()
                .flatMap(String::lines)
                .map(line -> COMMENT.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).isNotEmpty();
        boolean shares = ON_ONE_STORE.contains(document.getFileName().toString());
        Path data = shares ? folder.resolve("one-store") : folder.resolve(document.getFileName() + "-data");
        for (String command : commands) {
            VolgordeProcess.Result result = run(command, place(document), data);
            assertThat(result.exitCode())
                    .as("%s of %s: %s%s", command, document, result.out(), result.err())
                    .isZero();
            assertThat(result.out()).as(command).isNotBlank();
        }
        if (!shares) {
            CommandHere.close();
        }
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

    private static List<String> blocks(Path document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(document))
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
            Path target =
                    document.toAbsolutePath().resolveSibling(links.group(1)).normalize();
            assertThat(target).as("%s names %s", document, links.group(1)).exists();
            if (links.group(2) != null) {
                assertThat(anchors(target)).as("headings of %s", target).contains(links.group(2));
            }
        }
    }

    /** What the headings of a document are called in addresses. */
    private static List<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }

    /** Those that cannot run as they stand, because they name a folder of the reader or a server. */
    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyCommandsAndOptionsThatThereAre(Path document) throws IOException {
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("./volgorde ") && !line.startsWith("./volgorde --")) {
                List<String> words = words(
                        COMMENT.matcher(line.substring("./volgorde ".length())).replaceFirst(""));
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
