package nl.volgorde.console;

/** Own queries on the embedded store. */
class EmbeddedConsoleIT extends ConsoleContract {
    @Override
    String[] store() {
        return new String[0];
    }
}
