package nl.volgorde.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.SavedScenarios;
import nl.volgorde.answers.ScenarioAnswer;
import nl.volgorde.answers.ScenariosAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "scenarios",
        description = "The saved scenarios, or one of them; what-if --save saves one and --scenario runs it.",
        mixinStandardHelpOptions = true)
final class ScenariosCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "one scenario only")
    private @Nullable String name;

    @Option(names = "--rename", paramLabel = "NEW", description = "give it another name")
    private @Nullable String rename;

    @Option(names = "--delete", description = "delete it; undo brings it back")
    private boolean delete;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ScenariosCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (delete || rename != null) {
            if (name == null || (delete && rename != null)) {
                throw new WrongUsage(
                        spec,
                        "--delete en --rename gaan samen met één NAAM, en niet met elkaar.",
                        "--delete and --rename go with one NAME, and not with each other.");
            }
            String one = name;
            return session.with(
                    context -> new EditPage(options, spec.commandLine().getOut()).write(written(context, one)));
        }
        return session.with(context -> {
            SavedScenarios saved = context.getBean(SavedScenarios.class);
            ScenariosAnswer all = saved.all(options.asked());
            Output output = new Output(spec.commandLine().getOut(), options.format);
            if (name == null) {
                output.write(all, page(all, all.scenarios()));
            } else {
                ScenarioAnswer one = saved.one(options.asked(), name);
                output.write(one, page(all, List.of(one)));
            }
            return ExitCode.DONE.code();
        });
    }

    private EditAnswer written(ConfigurableApplicationContext context, String one) {
        SavedScenarios saved = context.getBean(SavedScenarios.class);
        if (rename != null) {
            Edits.Order order = EditPage.order(options, "rename scenario", null, false);
            return saved.rename(order, one, rename, SavedScenarios.Expected.ANY);
        }
        Edits.Order order = EditPage.order(options, "delete scenario", null, false);
        return saved.delete(order, one, SavedScenarios.Expected.ANY);
    }

    private Output.Page page(ScenariosAnswer all, List<ScenarioAnswer> scenarios) {
        Headings headings = new Headings(options.language);
        Table.Builder table = Table.of(
                null,
                headings.all(
                        "name", "scenario-target", "title", "scenario-changes", "by", "date", "revision", "misfits"));
        for (ScenarioAnswer scenario : scenarios) {
            table.row(
                    scenario.name(),
                    scenario.target(),
                    scenario.title() == null ? "" : scenario.title(),
                    WhatIfCommand.changes(scenario.changes()),
                    scenario.by(),
                    scenario.at(),
                    scenario.revision(),
                    scenario.misfits().stream()
                            .map(misfit -> misfit.kind() + " " + misfit.text() + ": " + misfit.reason())
                            .collect(Collectors.joining(" ")));
        }
        return Output.Page.of(headings.of("scenarios-of", all.agenda(), Long.toString(all.revision())), table.build());
    }
}
