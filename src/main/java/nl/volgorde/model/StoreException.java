package nl.volgorde.model;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message is one sentence for the person at the keyboard. */
public abstract sealed class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The server does not answer, or the data directory cannot be written. */
    public static final class Unreachable extends StoreException {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Another process owns the data directory. */
    public static final class InUse extends StoreException {
        private static final long serialVersionUID = 1L;

        public InUse(String message) {
            super(message, null);
        }
    }

    /** The data was written by another version of the program, or the migrations differ from those that were run. */
    public static final class SchemaMismatch extends StoreException {
        private static final long serialVersionUID = 1L;

        public SchemaMismatch(String message) {
            super(message, null);
        }
    }

    /** The files of the store cannot be read. */
    public static final class Damaged extends StoreException {
        private static final long serialVersionUID = 1L;

        public Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The store refused a write; nothing was changed. */
    public static final class WriteRefused extends StoreException {
        private static final long serialVersionUID = 1L;

        public WriteRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
