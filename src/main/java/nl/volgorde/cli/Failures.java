package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.Optional;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.model.Language;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/** The one place where failures become sentences and exit codes. */
final class Failures {
    private Failures() {}

    static int exitCode(Throwable failure) {
        if (failure instanceof CommandLine.ParameterException) {
            return ExitCode.WRONG_USAGE.code();
        }
        return known(failure).map(Known::exitCode).orElse(ExitCode.UNEXPECTED).code();
    }

    static int report(Exception failure, Language language, PrintWriter err) {
        Optional<Known> known = known(failure);
        if (known.isPresent()) {
            err.println(known.get().sentence(language));
        } else {
            err.println(
                    switch (language) {
                        case NL -> "Onverwachte fout: " + failure;
                        case EN -> "Unexpected failure: " + failure;
                    });
            failure.printStackTrace(err);
        }
        err.flush();
        return known.map(Known::exitCode).orElse(ExitCode.UNEXPECTED).code();
    }

    /** The innermost cause that says what went wrong in the user's terms: contexts wrap what fails at start-up. */
    private static Optional<Known> known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof StoreException store) {
                return Optional.of(new Known(
                        code(store), store.reason().nl(), store.reason().en()));
            }
            if (cause instanceof NoAnswer noAnswer) {
                return Optional.of(new Known(
                        noAnswer.isOutOfRange() ? ExitCode.WRONG_USAGE : ExitCode.NOT_FOUND,
                        noAnswer.reason().nl(),
                        noAnswer.reason().en()));
            }
            if (cause instanceof QueryProblem query) {
                ExitCode code = query.isUnknownName() ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
                return Optional.of(
                        new Known(code, query.reason().nl(), query.reason().en()));
            }
            if (cause instanceof WrongSetting setting) {
                return Optional.of(new Known(
                        ExitCode.WRONG_USAGE,
                        setting.reason().nl(),
                        setting.reason().en()));
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of(new Known(
                        ExitCode.UNEXPECTED,
                        "Poort " + port.getPort() + " is al in gebruik. Kies een andere met --port.",
                        "Port " + port.getPort() + " is in use already. Choose another with --port."));
            }
            // What a setting is, may be a secret.
            if (cause instanceof BindException setting && !(setting.getCause() instanceof BindException)) {
                String name = setting.getName().toString();
                return Optional.of(new Known(
                        ExitCode.WRONG_USAGE,
                        "Instelling " + name + " heeft een waarde die niet kan.",
                        "Setting " + name + " has a value that cannot be."));
            }
        }
        return Optional.empty();
    }

    private static ExitCode code(StoreException failure) {
        return switch (failure) {
            case StoreException.WriteRefused _,
                    StoreException.LoopNotConfirmed _,
                    StoreException.ScenarioConflict _,
                    StoreException.Conflict _ -> ExitCode.INVALID_INPUT;
            case StoreException.Unreachable _,
                    StoreException.InUse _,
                    StoreException.SchemaMismatch _,
                    StoreException.Damaged _ -> ExitCode.NO_STORE;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && !cause.equals(failure) ? cause : null;
    }

    /** A failure that the user can do something about. */
    private record Known(
            ExitCode exitCode,
            @Nullable String nl,
            @Nullable String en) {
        String sentence(Language language) {
            String sentence =
                    switch (language) {
                        case NL -> nl;
                        case EN -> en;
                    };
            return sentence == null ? exitCode.name() : sentence;
        }
    }
}
