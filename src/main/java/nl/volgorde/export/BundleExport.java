package nl.volgorde.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.model.Programme;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A programme as an agenda bundle in its canonical form: one file per kind and one of items per theme, everything in
 * the order of the programme. Importing it gives an equal programme, and the same programme gives the same bytes.
 */
public final class BundleExport {
    /** Items per file: far below the size up to which a file of a bundle is read. */
    private static final int ITEMS = 2_000;

    private static final int WIDTH = 120;
    private static final String NO_THEME = "other";

    private BundleExport() {}

    /**
     * The files of the bundle, by name.
     *
     * @throws IllegalArgumentException when the programme names no source, which a bundle needs
     */
    public static List<ExportedFile> files(Programme programme) {
        List<ExportedFile> files = new ArrayList<>();
        AgendaBlocks.of(programme).forEach((key, value) -> {
            if (key.equals("items")) {
                byTheme((List<?>) value)
                        .forEach((name, blocks) ->
                                files.add(new ExportedFile("items/" + name + ".yaml", yaml(key, blocks))));
            } else {
                files.add(new ExportedFile(key + ".yaml", yaml(key, value)));
            }
        });
        files.sort(Comparator.comparing(ExportedFile::name));
        return List.copyOf(files);
    }

    private static String yaml(String key, Object value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setMultiLineFlow(false)
                .build();
        return new Dump(settings).dumpToString(Map.of(key, value));
    }

    private static Map<String, List<Object>> byTheme(List<?> items) {
        Map<String, List<Object>> byTheme = new LinkedHashMap<>();
        for (Object item : items) {
            Object theme = ((Map<?, ?>) item).get("theme");
            byTheme.computeIfAbsent(theme == null ? NO_THEME : theme.toString(), _ -> new ArrayList<>())
                    .add(item);
        }
        Map<String, List<Object>> files = new LinkedHashMap<>();
        byTheme.forEach((theme, blocks) -> {
            for (int from = 0; from < blocks.size(); from += ITEMS) {
                String name = from == 0 ? theme : theme + "-" + (from / ITEMS + 1);
                files.computeIfAbsent(name, _ -> new ArrayList<>())
                        .addAll(blocks.subList(from, Math.min(blocks.size(), from + ITEMS)));
            }
        });
        return files;
    }
}
