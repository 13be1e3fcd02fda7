package nl.volgorde.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.BlockersAnswer;
import nl.volgorde.answers.BlockersQuestion;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ProgrammeStore.Stored;
import nl.volgorde.security.SignedIn;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "The web application, until it is stopped: on loopback, or for a team that signs in.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Session session;
    private final CommonOptions options;

    @Option(names = "--port", paramLabel = "PORT", description = "port of the web application (default: 8080)")
    private int port = 8080;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings =
                Map.of("server.port", port, "volgorde.store.exclusive", true, "volgorde.command", "serve");
        CountDownLatch closed = new CountDownLatch(1);
        try (ConfigurableApplicationContext context = session.start(WebApplicationType.SERVLET, settings)) {
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
            SignedIn.asProgram(() -> announce(context));
            closed.await();
        }
        return ExitCode.DONE.code();
    }

    private void announce(ConfigurableApplicationContext context) {
        PrintWriter out = spec.commandLine().getOut();
        Headings headings = new Headings(options.language);
        String actualPort = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        out.println(headings.of("serving", "http://127.0.0.1:" + actualPort + "/"));
        for (Stored stored : context.getBean(Programmes.class).agendas()) {
            Agenda agenda = stored.agenda();
            ItemCode focus = agenda.focus();
            if (focus != null) {
                Asked asked = new Asked(agenda.id(), options.asOf, options.language);
                BlockersAnswer answer = context.getBean(BlockersQuestion.class).answer(asked, focus.value());
                out.println(answer.target().title() + ": " + answer.verdict());
            }
        }
        out.flush();
    }
}
