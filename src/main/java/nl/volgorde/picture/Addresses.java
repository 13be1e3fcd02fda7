package nl.volgorde.picture;

import nl.volgorde.answers.MapAnswer;
import org.jspecify.annotations.Nullable;

/** Where the things in a picture lead when somebody follows them; null where they lead nowhere. */
public interface Addresses {
    /** For paper: nothing leads anywhere. */
    Addresses NONE = new Addresses() {
        @Override
        public @Nullable String item(String code) {
            return null;
        }

        @Override
        public @Nullable String edge(String from, String to) {
            return null;
        }

        @Override
        public @Nullable String waiting(String waiting, String awaited) {
            return null;
        }

        @Override
        public @Nullable String group(MapAnswer.MapGroup group) {
            return null;
        }
    };

    /** The page of an item. */
    @Nullable
    String item(String code);

    /** The place where a precondition is told with its source. */
    @Nullable
    String edge(String from, String to);

    /** Where it is told what one actor waits for another for. */
    @Nullable
    String waiting(String waiting, String awaited);

    /** The map with this group opened up. */
    @Nullable
    String group(MapAnswer.MapGroup group);
}
