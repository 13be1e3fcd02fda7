package nl.volgorde.web;

import java.util.SplittableRandom;

/** An invented agenda that is larger than anybody can read at once, the same each time. */
final class LargeAgenda {
    static final int ITEMS = 5_000;

    private static final int THEMES = 12;
    private static final int ACTORS = 40;
    private static final int LAYERS = 25;
    private static final int SEED = 7;

    private LargeAgenda() {}

    /** Its bundle as one file. */
    static String yaml(String id) {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder yaml = new StringBuilder("agenda: {id: " + id
                + ", edition: \"1\", titleNl: Grote agenda, titleEn: Large agenda, source: s, focus: D 1}\n"
                + "sources: [{id: s, titleNl: Plan, titleEn: Plan}]\nthemes:\n");
        for (int theme = 1; theme <= THEMES; theme++) {
            yaml.append("  - {id: t").append(theme).append(", number: ").append(theme);
            yaml.append(", titleNl: Thema ")
                    .append(theme)
                    .append(", titleEn: Theme ")
                    .append(theme)
                    .append("}\n");
        }
        yaml.append("actors:\n");
        for (int actor = 1; actor <= ACTORS; actor++) {
            yaml.append("  - {id: a")
                    .append(actor)
                    .append(", kind: MUNICIPALITY, nameNl: Gemeente ")
                    .append(actor);
            yaml.append(", nameEn: Municipality ").append(actor).append("}\n");
        }
        yaml.append("items:\n");
        int layer = ITEMS / LAYERS;
        for (int item = 1; item < ITEMS; item++) {
            yaml.append("  - {code: P ")
                    .append(item)
                    .append(", type: PROJECT, titleNl: Werk ")
                    .append(item);
            yaml.append(", titleEn: Work ").append(item).append(", ref: r, theme: t");
            yaml.append(1 + random.nextInt(THEMES))
                    .append(", windows: [{text: \"")
                    .append(2026 + item / layer);
            yaml.append("\", ref: r}], actors: [{actor: a").append(1 + random.nextInt(ACTORS));
            yaml.append(", role: LEADS}]");
            int before = item - 1 - (item - 1) % layer;
            if (before > 0) {
                yaml.append(", needs: [").append(need(1 + random.nextInt(before / 2)));
                yaml.append(", ")
                        .append(need(before / 2 + 1 + random.nextInt(before - before / 2)))
                        .append("]");
            }
            yaml.append("}\n");
        }
        yaml.append("  - {code: D 1, type: DECISION, titleNl: Besluit, titleEn: Decision, ref: r, needs: [");
        yaml.append(need(ITEMS - 1)).append("]}\n");
        return yaml.toString();
    }

    private static String need(int item) {
        return "{code: P " + item + ", basis: EXPLICIT, reasonNl: R, reasonEn: R, ref: r}";
    }
}
