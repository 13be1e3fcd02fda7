package nl.volgorde.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.volgorde.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in the language that it asks for: picocli speaks English alone. */
final class UsageFaults implements IParameterExceptionHandler {
    private static final String LANG = "--lang";

    private final Supplier<Language> language;

    /**
     * @param language where the command line names none
     */
    UsageFaults(Supplier<Language> language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        Language asked = asked(args);
        err.println(line.getColorScheme().errorText(sentence(fault, asked)));
        // What we say ourselves says what to do, and would be lost above a page of options.
        if (!(fault instanceof WrongUsage)
                && (asked == Language.NL || !UnmatchedArgumentException.printSuggestions(fault, err))) {
            line.usage(err, line.getColorScheme());
        }
        err.flush();
        return ExitCode.WRONG_USAGE.code();
    }

    /** The language that the arguments name, also where they could not be read up to there. */
    private Language asked(String[] args) {
        List<String> all = Arrays.asList(args);
        int at = all.indexOf(LANG);
        String tag = at >= 0 && at + 1 < all.size()
                ? all.get(at + 1)
                : all.stream()
                        .filter(arg -> arg.startsWith(LANG + "="))
                        .map(arg -> arg.substring(LANG.length() + 1))
                        .findFirst()
                        .orElse("");
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseGet(language);
    }

    private static String sentence(ParameterException fault, Language language) {
        if (fault instanceof WrongUsage own) {
            return own.in(language);
        }
        return language == Language.EN ? String.valueOf(fault.getMessage()) : dutch(fault);
    }

    private static String dutch(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing ->
                "Er ontbreekt: "
                        + missing.getMissing().stream().map(UsageFaults::name).collect(Collectors.joining(", ")) + ".";
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " mag er maar één keer staan.";
            default -> wrong(fault);
        };
    }

    private static String unknown(UnmatchedArgumentException fault) {
        String all = fault.getUnmatched().stream().map(arg -> "'" + arg + "'").collect(Collectors.joining(", "));
        String words = (fault.isUnknownOption() ? "Onbekende optie: " : "Onbekend: ") + all + ".";
        List<String> near = fault.getSuggestions();
        return near.isEmpty() ? words : words + " Bedoelt u: " + String.join(", ", near) + "?";
    }

    private static String wrong(ParameterException fault) {
        ArgSpec spec = fault.getArgSpec();
        String value = fault.getValue();
        if (spec == null || value == null) {
            return "Zo werkt deze opdracht niet: " + fault.getMessage();
        }
        if (spec.auxiliaryTypes()[0] == LocalDate.class) {
            return "'" + value + "' bij " + name(spec) + " is geen dag; schrijf die als 2026-12-31.";
        }
        Object[] choices = spec.auxiliaryTypes()[0].getEnumConstants();
        return "'" + value + "' is geen waarde voor " + name(spec)
                + (choices == null || choices.length == 0
                        ? "."
                        : "; kies uit "
                                + Arrays.stream(choices)
                                        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
