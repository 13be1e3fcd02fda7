package nl.volgorde.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.volgorde.answers.ActorRef;
import nl.volgorde.answers.Assumption;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.EdgeRef;
import nl.volgorde.answers.LoopAnswer;
import nl.volgorde.answers.WhyNotAnswer;
import nl.volgorde.answers.WhyNotQuestion;
import nl.volgorde.answers.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "blockers",
        description = "What blocks this item now, root blockers first, and who must act.",
        mixinStandardHelpOptions = true)
final class BlockersCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "the item, in any usual writing of its code; none for what the agenda is about")
    private @Nullable String code;

    @Option(
            names = "--why-not",
            paramLabel = "CODE",
            description = "only why this item does not block it, or that it does")
    private @Nullable String whyNot;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BlockersCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() {
        return session.with(context -> {
            Output output = new Output(spec.commandLine().getOut(), options.format);
            if (whyNot != null) {
                WhyNotAnswer answer = context.getBean(WhyNotQuestion.class).answer(options.asked(), code, whyNot);
                output.write(answer, page(answer));
                return ExitCode.DONE.code();
            }
            BlockersAnswer answer = context.getBean(BlockersQuestion.class).answer(options.asked(), code);
            output.write(answer, page(answer));
            return ExitCode.DONE.code();
        });
    }

    private Output.Page page(WhyNotAnswer answer) {
        Headings headings = new Headings(options.language);
        Table table = Table.of(null, headings.all("code", "title", "reason"))
                .row(answer.item().code(), answer.item().title(), answer.reason())
                .build();
        return new Output.Page(
                List.of(
                        answer.target().code() + " — " + answer.target().title(),
                        headings.of(
                                "as-of",
                                Wording.in(options.language).day(answer.asOf()),
                                Long.toString(answer.revision())),
                        answer.verdict()),
                List.of(),
                table,
                answer.chain().isEmpty() ? List.of() : List.of(headings.of("way", String.join(" → ", answer.chain()))));
    }

    private Output.Page page(BlockersAnswer answer) {
        Headings headings = new Headings(options.language);
        Wording wording = Wording.in(options.language);
        Table blockers = blockers(answer, headings, wording);
        List<String> notes = new ArrayList<>();
        answer.deadlocks().forEach(loop -> addLoop(notes, "deadlock", loop, headings));
        answer.tensions().forEach(loop -> addLoop(notes, "tension", loop, headings));
        answer.assumptions().stream().map(Assumption::text).forEach(notes::add);
        return new Output.Page(
                List.of(
                        answer.target().code() + " — " + answer.target().title(),
                        headings.of("as-of", wording.day(answer.asOf()), Long.toString(answer.revision())),
                        answer.verdict()),
                List.of(conditions(answer, headings, wording), tasks(answer.actors(), "actors", headings), blockers),
                blockers,
                notes);
    }

    private static Table conditions(BlockersAnswer answer, Headings headings, Wording wording) {
        Table.Builder table =
                Table.of(headings.of("conditions"), headings.all("code", "title", "state", "satisfied", "reason"));
        for (BlockersAnswer.Condition condition : answer.conditions()) {
            table.row(
                    condition.code(),
                    condition.title(),
                    wording.word(condition.state()),
                    condition.satisfied() + "/" + condition.required(),
                    condition.reason());
        }
        return table.build();
    }

    static Table tasks(List<BlockersAnswer.ActorTask> tasks, String heading, Headings headings) {
        Table.Builder table = Table.of(headings.of(heading), headings.all("actor", "items"));
        for (BlockersAnswer.ActorTask task : tasks) {
            table.row(task.actor().name(), String.join(", ", task.items()));
        }
        return table.build();
    }

    private static Table blockers(BlockersAnswer answer, Headings headings, Wording wording) {
        Table.Builder table = Table.of(
                headings.of("blockers"),
                headings.all("code", "title", "state", "root", "leads", "chain", "since", "holds-back", "slip-effect"));
        for (BlockersAnswer.Blocker blocker : answer.blockers()) {
            table.row(
                    blocker.code(),
                    blocker.title(),
                    wording.word(blocker.state()),
                    headings.yes(blocker.root()),
                    names(blocker.leads()),
                    String.join(" → ", blocker.chain()),
                    blocker.since(),
                    blocker.holdsBack(),
                    blocker.slipEffectDays());
        }
        return table.build();
    }

    static String names(List<ActorRef> actors) {
        return actors.stream().map(ActorRef::name).collect(Collectors.joining(", "));
    }

    private static void addLoop(List<String> notes, String kind, LoopAnswer loop, Headings headings) {
        notes.add(headings.of(kind, chain(loop)));
        for (LoopAnswer.WayOut way : loop.waysOut()) {
            String means =
                    way.by().stream().map(each -> headings.of("means." + each)).collect(Collectors.joining(", "));
            notes.add("  " + headings.of("way-out", way.from() + " → " + way.to(), means));
        }
    }

    private static String chain(LoopAnswer loop) {
        return loop.loop().stream().map(EdgeRef::from).collect(Collectors.joining(" → "))
                + " → "
                + loop.loop().getFirst().from();
    }
}
