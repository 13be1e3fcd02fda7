package nl.volgorde.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.volgorde.answers.BundledAgenda;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the application for one command: the store without the web server, or with it for {@code serve}. */
class Session {
    private final Class<?> application;
    final CommonOptions options;

    Session(Class<?> application, CommonOptions options) {
        this.application = application;
        this.options = options;
    }

    /** Runs a command that needs the store; an empty store is filled with the bundled agenda first. */
    final int with(Command command) {
        return open(command, true);
    }

    /** Runs a command on the store as it is. */
    final int withStoreAsItIs(Command command) {
        return open(command, false);
    }

    /** Opens the application for one command and closes it again; tests keep it open for the next. */
    int open(Command command, boolean fill) {
        try (ConfigurableApplicationContext context = start()) {
            return run(context, command, fill);
        }
    }

    static int run(ConfigurableApplicationContext context, Command command, boolean fill) {
        if (fill) {
            context.getBean(BundledAgenda.class).fillEmptyStore();
        }
        return command.run(context);
    }

    /** Starts the application without the web server; the caller closes it. */
    final ConfigurableApplicationContext start() {
        return start(WebApplicationType.NONE, Map.of());
    }

    /** Starts the application; the caller closes it. */
    final ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("volgorde.data", options.dataDirectory().toAbsolutePath().toString());
        putIfGiven(properties, "volgorde.neo4j.uri", options.neo4j);
        putIfGiven(properties, "volgorde.neo4j.user", options.neo4jUser);
        putIfGiven(properties, "volgorde.neo4j.password-file", options.neo4jPasswordFile);
        properties.putAll(more);
        // As arguments, which go before anything that the environment happens to hold under the same name.
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        // A command uses few of the beans; only the server needs all of them from the start.
        return new SpringApplicationBuilder(application)
                .web(type)
                .lazyInitialization(type == WebApplicationType.NONE)
                .registerShutdownHook(true)
                .run(arguments);
    }

    private static void putIfGiven(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value.toString());
        }
    }

    /** Who is at the keyboard, for the record. */
    static String user() {
        return System.getProperty("user.name", "?");
    }

    /** What a command does with the open application. */
    interface Command {
        /** Answers and tells the exit code. */
        int run(ConfigurableApplicationContext context);
    }
}
