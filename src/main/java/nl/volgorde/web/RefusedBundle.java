package nl.volgorde.web;

import nl.volgorde.answers.ImportAnswer;

/** A bundle that was to be brought in is not in order; the answer says what is wrong with it. */
final class RefusedBundle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportAnswer answer;

    RefusedBundle(ImportAnswer answer) {
        super("a bundle is not in order");
        this.answer = answer;
    }

    ImportAnswer answer() {
        return answer;
    }
}
