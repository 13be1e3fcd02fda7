package nl.volgorde.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet from the blocks of a bundle. A cell is null, a text, a number, a truth or a list of texts; defaults
 * are filled in, so that what holds is there to be read and filtered.
 */
final class SheetRows {
    private final SheetForm sheet;
    private final Map<String, Object> bundle;

    SheetRows(SheetForm sheet, Map<String, Object> bundle) {
        this.sheet = sheet;
        this.bundle = bundle;
    }

    int count() {
        int[] rows = {0};
        blocks((_, block) -> rows[0] += innerOf(block).size());
        return rows[0];
    }

    void forEach(Consumer<List<@Nullable Object>> row) {
        blocks((owner, block) -> {
            for (Object inner : innerOf(block)) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (Column column : sheet.columns()) {
                    cells.add(
                            switch (column.role()) {
                                case OWNER -> owner;
                                case BLOCK -> cell(column, block);
                                case INNER -> cell(column, inner);
                            });
                }
                row.accept(cells);
            }
        });
    }

    /** Takes a block, and the code of the item that it belongs to, if any. */
    private interface BlockTaker {
        void take(@Nullable Object owner, Object block);
    }

    private void blocks(BlockTaker taker) {
        Object first = bundle.get(sheet.path().getFirst());
        if (sheet.hasOwner()) {
            for (Object item : list(first)) {
                Object code = at(item, List.of("code"));
                list(at(item, sheet.path().subList(1, sheet.path().size()))).forEach(block -> taker.take(code, block));
            }
        } else if (sheet.single()) {
            if (first != null) {
                taker.take(null, first);
            }
        } else {
            list(at(bundle, sheet.path())).forEach(block -> taker.take(null, block));
        }
    }

    private List<?> innerOf(Object block) {
        String inner = sheet.inner();
        return inner == null ? List.of(block) : list(at(block, List.of(inner)));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Object at(@Nullable Object block, List<String> path) {
        Object value = block;
        for (String key : path) {
            value = value instanceof Map<?, ?> keys ? keys.get(key) : null;
        }
        return value;
    }

    private static @Nullable Object cell(Column column, Object block) {
        Object value = at(block, column.path());
        // Of a key that holds a text or a block, the text has a column and each key of the block.
        return value == null || value instanceof Map<?, ?> ? column.fallback() : value;
    }
}
