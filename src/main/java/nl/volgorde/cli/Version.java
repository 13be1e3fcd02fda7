package nl.volgorde.cli;

import nl.volgorde.answers.Build;
import picocli.CommandLine.IVersionProvider;

/** The version, and the commit that it was made from. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String commit = Build.commit().map(id -> " (" + id + ")").orElse("");
        return new String[] {"volgorde " + Build.version() + commit};
    }
}
