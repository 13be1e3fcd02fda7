package nl.volgorde.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Parses the command line and runs one command. */
public final class CommandLineInterface {
    /** The commands that write papers. */
    private static final Set<String> PAPERS = Set.of("report", "overview-report", "letters");

    private final Function<CommonOptions, Session> sessions;

    /**
     * Prepares the commands.
     *
     * @param application the Spring Boot application that commands open when they need the store
     */
    public CommandLineInterface(Class<?> application) {
        this(options -> new Session(application, options));
    }

    CommandLineInterface(Function<CommonOptions, Session> sessions) {
        this.sessions = sessions;
    }

    /** Runs a command; without one, serves. Returns the exit code. */
    public int run(String... args) {
        RootCommand root = new RootCommand();
        BusyLine busy =
                new BusyLine(new PrintWriter(System.err, true, StandardCharsets.UTF_8), () -> root.options.language);
        PrintWriter out = new PrintWriter(busy.before(System.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(busy.before(System.err), true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(root);
        Session session = sessions.apply(root.options);
        line.addSubcommand(new ServeCommand(session, root.options));
        line.addSubcommand(new BlockersCommand(session, root.options));
        line.addSubcommand(new CriticalPathCommand(session, root.options));
        line.addSubcommand(new ReadinessCommand(session, root.options));
        line.addSubcommand(new RiskCommand(session, root.options));
        line.addSubcommand(new WhatIfCommand(session, root.options));
        line.addSubcommand(new ScenariosCommand(session, root.options));
        line.addSubcommand(new LeverageCommand(session, root.options));
        line.addSubcommand(new ImpactCommand(session, root.options));
        line.addSubcommand(new DiffCommand(session, root.options));
        line.addSubcommand(new ExplainCommand(session, root.options));
        line.addSubcommand(new FindingsCommand(session, root.options));
        line.addSubcommand(new ReportCommand(session, root.options));
        line.addSubcommand(new ReportsCommand(session, root.options));
        line.addSubcommand(new OverviewReportCommand(session, root.options));
        line.addSubcommand(new LettersCommand(session, root.options));
        line.addSubcommand(new QueryCommand(session, root.options));
        line.addSubcommand(new QueriesCommand(root.options));
        line.addSubcommand(new ImportCommand(session, root.options));
        line.addSubcommand(new CheckCommand(root.options));
        line.addSubcommand(new BackupCommand(session, root.options));
        line.addSubcommand(new RestoreCommand(session, root.options));
        line.addSubcommand(new ExportCommand(session, root.options));
        line.addSubcommand(new AssessCommand(session, root.options));
        line.addSubcommand(new WaiveCommand(session, root.options));
        line.addSubcommand(new HistoryCommand(session, root.options));
        line.addSubcommand(new UndoCommand(session, root.options));
        // The settings come last: they hold for the commands that are there.
        line.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLineInterface::day)
                .setExecutionStrategy(parsed -> {
                    checkFormat(line.getCommandSpec(), parsed, root.options.format);
                    busy.start();
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(new UsageFaults(() -> root.options.language))
                .setExitCodeExceptionMapper(Failures::exitCode)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> Failures.report(failure, root.options.language, command.getErr()));
        try {
            return line.execute(args);
        } finally {
            busy.end();
        }
    }

    /** Papers and files are in forms of their own, which no other command writes. */
    private static void checkFormat(CommandSpec spec, ParseResult parsed, CommonOptions.Format format) {
        String command =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
        boolean export = command.equals("export");
        boolean paper = format.report().isPresent();
        if (paper && !PAPERS.contains(command) && !(export && format.isFile())) {
            throw new WrongUsage(
                    spec,
                    "--format pdf, odt, xlsx, html en md horen bij report, overview-report en letters;"
                            + " andere opdrachten schrijven table, json of csv.",
                    "--format pdf, odt, xlsx, html and md go with report, overview-report and letters;"
                            + " other commands write table, json or csv.");
        }
        if (format.isFile() && !export && !(paper && PAPERS.contains(command))) {
            throw new WrongUsage(
                    spec,
                    "--format yaml, xlsx, mspdi, graphml, dot, ics en jsonld horen bij export; andere opdrachten"
                            + " schrijven table, json of csv.",
                    "--format yaml, xlsx, mspdi, graphml, dot, ics and jsonld go with export; other commands write"
                            + " table, json or csv.");
        }
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + value + "' is no day; write it like 2026-12-31");
        }
    }
}
