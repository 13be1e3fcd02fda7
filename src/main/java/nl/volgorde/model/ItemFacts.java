package nl.volgorde.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The descriptive side of an item.
 *
 * @param title short
 * @param summary in our own words, or null
 * @param criterion of a condition: how one sees that it is met; null otherwise or when nobody wrote one
 * @param classification where it stands in the programme
 * @param alignment how sure the reading of the source's table is
 * @param alignmentNote the other reading, or null
 * @param supersededBy the successor of a dropped item, or null
 */
public record ItemFacts(
        Text title,
        @Nullable Text summary,
        @Nullable Text criterion,
        Classification classification,
        Alignment alignment,
        @Nullable Text alignmentNote,
        @Nullable ItemCode supersededBy) {
    public ItemFacts {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(alignment, "alignment");
    }

    /**
     * Where an item stands in the programme.
     *
     * @param theme id of its theme, or null
     * @param subTable heading of the sub-table it is listed in, as the source prints it, or null
     * @param areas ids of its areas
     * @param keyProject number of the key project it is, or null
     * @param investmentAgenda whether it goes into the regional investment agenda (RIA)
     */
    public record Classification(
            @Nullable String theme,
            @Nullable String subTable,
            List<String> areas,
            @Nullable Integer keyProject,
            boolean investmentAgenda) {
        public static final Classification NONE = new Classification(null, null, List.of(), null, false);

        public Classification {
            areas = List.copyOf(areas);
        }
    }
}
