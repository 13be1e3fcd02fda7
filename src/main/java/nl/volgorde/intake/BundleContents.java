package nl.volgorde.intake;

import java.util.List;

/** The blocks of all files of a bundle, by kind, in the order of the files. */
record BundleContents(List<? extends BundlePart> files) {
    List<Located> agendas() {
        return files.stream()
                .map(file -> new Located(file, "", file.root()))
                .filter(root -> root.node().path("agenda").isObject())
                .map(root -> root.block("agenda"))
                .toList();
    }

    /** The blocks under one top-level key. */
    List<Located> all(String key) {
        return files.stream()
                .flatMap(file -> new Located(file, "", file.root()).list(key).stream())
                .filter(block -> block.node().isObject())
                .toList();
    }

    List<Located> items() {
        return all("items");
    }
}
