package nl.volgorde.cli;

/** What the program's exit code tells a script. */
enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    WRONG_USAGE(2),
    /** The input is invalid, or a query was refused or ended at a limit; nothing was changed. */
    INVALID_INPUT(3),
    /** The store cannot be reached, or is in use. */
    NO_STORE(4),
    NOT_FOUND(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
