package nl.volgorde.cli;

import nl.volgorde.model.Language;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What somebody asked of a command that it does not do, in both languages. */
final class WrongUsage extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    WrongUsage(CommandSpec spec, String nl, String en) {
        this(spec, nl, en, null);
    }

    WrongUsage(CommandSpec spec, String nl, String en, @Nullable Throwable cause) {
        super(spec.commandLine(), en, cause);
        reason = new Text(nl, en);
    }

    String in(Language language) {
        return reason.in(language);
    }
}
