package nl.volgorde.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An invented agenda in which each item needs the one before it, and every title is the name of the edition. */
final class ChainBundle {
    static final int ITEMS = 1_500;

    private ChainBundle() {}

    /** Writes an edition of it in the place of the one that is in the folder. */
    static Path write(Path folder, String edition) throws IOException {
        StringBuilder yaml = new StringBuilder();
        yaml.append("agenda: {id: big, edition: ").append(edition);
        yaml.append(", titleNl: Groot, titleEn: Big, source: s}\nsources: [{id: s, titleNl: S, titleEn: S}]\nitems:\n");
        for (int i = 1; i <= ITEMS; i++) {
            yaml.append("  - {code: P ").append(i).append(", type: PROJECT, titleNl: ").append(edition);
            yaml.append(", titleEn: ").append(edition).append(", ref: p. 1");
            if (i > 1) {
                yaml.append(", needs: [{code: P ").append(i - 1);
                yaml.append(", basis: INFERRED, reasonNl: Na elkaar., reasonEn: One by one., ref: p. 1}]");
            }
            yaml.append("}\n");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("agenda.yaml"), yaml);
        return folder;
    }
}
