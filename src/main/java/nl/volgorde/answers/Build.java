package nl.volgorde.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Which build of Volgorde this is: an answer that is disputed later can then be computed again. */
public final class Build {
    private static final Properties GIT = git();

    private Build() {}

    private static Properties git() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/git.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The version as released, or {@code development} when the classes do not come from a jar. */
    public static String version() {
        return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * The abbreviated commit that it was made from, with a {@code +} when files differed from it; empty when it was built
     * outside a repository.
     */
    public static Optional<String> commit() {
        return Optional.ofNullable(GIT.getProperty("git.commit.id.abbrev"))
                .map(id -> Boolean.parseBoolean(GIT.getProperty("git.dirty")) ? id + "+" : id);
    }
}
