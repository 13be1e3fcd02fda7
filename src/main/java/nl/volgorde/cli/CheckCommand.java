package nl.volgorde.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.volgorde.answers.BundleCheck;
import nl.volgorde.answers.ImportAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description =
                "Whether an agenda bundle, a workbook, CSV files or a schedule is in order, with every mistake by file, line and column, or by sheet and cell.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "folders of YAML or CSV files, or such files; or one workbook (XLSX) or schedule file")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        ImportAnswer answer = BundleCheck.check(paths, options.language);
        return new ImportPage(options, spec.commandLine().getOut()).write(answer, "check-ok");
    }
}
