package nl.volgorde.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program is made of comes under licences that go together with GPL-3.0, under which the jar is as a whole
 * (src/docs/adr/0006). A part under several may be had under any of them: one that is on the list is enough.
 */
class LicencesTests {
    /** Names as the bill of materials has them: SPDX where the part gives one, else the part's own. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "GPL-2.0-with-classpath-exception",
            "GPL-3.0-or-later",
            "LGPL-2.1+",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "The GNU General Public License (GPL), Version 2, With Classpath Exception");

    /** Parts whose licence has a name that says too little, and what was found in them. */
    private static final Set<String> LOOKED_AT = Set.of(
            // The DejaVu fonts alone are used of it, under the licence of Bitstream Vera.
            "jasperreports-fonts");

    private static Set<String> licences(JsonNode component) {
        Set<String> names = new TreeSet<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            if (each.has("expression")) {
                names.addAll(List.of(
                        each.get("expression").asString().replaceAll("[()]", "").split(" OR ", -1)));
            } else {
                names.add(
                        licence.has("id")
                                ? licence.get("id").asString()
                                : licence.path("name").asString("?"));
            }
        }
        return names;
    }

    @Test
    void everyPartMayBePassedOn() throws Exception {
        JsonNode bill;
        try (InputStream file = LicencesTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            bill = JsonMapper.shared().readTree(file);
        }
        List<String> refused = new ArrayList<>();
        for (JsonNode component : bill.get("components")) {
            String name = component.get("name").asString();
            Set<String> licences = licences(component);
            if (licences.stream().noneMatch(ALLOWED::contains) && !LOOKED_AT.contains(name)) {
                refused.add(name + " " + licences);
            }
        }
        assertThat(refused).isEmpty();
        assertThat(StreamSupport.stream(bill.get("components").spliterator(), false)
                        .map(component -> component.get("name").asString()))
                .as("the whole program")
                .hasSizeGreaterThan(200)
                .contains("neo4j", "jgrapht-core", "mpxj", "spring-core")
                .containsAll(LOOKED_AT);
    }
}
