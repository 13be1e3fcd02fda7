package nl.volgorde.workbook;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: one kind of facts.
 *
 * @param path the keys that lead to its blocks in a bundle: {@code items}, or {@code items}, {@code needs}
 * @param single whether there is one block and no list of them
 * @param inner the key of the blocks within its blocks, of which each row holds one; null when there are none
 */
record SheetForm(
        List<String> path, boolean single, @Nullable String inner, List<Column> columns) {
    SheetForm {
        path = List.copyOf(path);
        columns = List.copyOf(columns);
    }

    /** What it is called in code and in the names of files' keys: its path with points. */
    String id() {
        return String.join(".", path);
    }

    /** Whether its rows hang on the rows of another sheet, by the column that names the owner. */
    boolean hasOwner() {
        return columns.getFirst().role() == Column.Role.OWNER;
    }

    /** The name of its file where each sheet is a file: {@code items-part-of.csv}. */
    String fileName() {
        return id().replace('.', '-').replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The number, from 0, of the column with this name; empty when there is none. */
    OptionalInt indexOf(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst();
    }
}
