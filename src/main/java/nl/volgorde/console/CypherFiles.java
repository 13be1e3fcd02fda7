package nl.volgorde.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The Cypher files of a folder on the class path. */
final class CypherFiles {
    private CypherFiles() {}

    /**
     * Reads all files of a folder.
     *
     * @param reading makes something of a file's name without its extension and its content
     */
    static <T> List<T> read(String folder, BiFunction<String, String, T> reading) {
        try {
            List<T> read = new ArrayList<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.cypher")) {
                String file = String.valueOf(resource.getFilename());
                read.add(reading.apply(
                        file.substring(0, file.length() - ".cypher".length()),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("the files of " + folder + " cannot be listed", e);
        }
    }
}
