package nl.volgorde.graphstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One versioned migration, named and checked as neo4j-migrations does: {@code V001__Create_constraints.cypher} is
 * version {@code 001}, described as "Create constraints"; its checksum is the CRC32 of its statements.
 */
record MigrationFile(String version, String description, String source, List<String> statements, String checksum) {
    private static final Pattern NAME = Pattern.compile("V(\\d+)__([\\w ]+)\\.cypher");

    MigrationFile {
        statements = List.copyOf(statements);
    }

    static MigrationFile of(String fileName, String content) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "a migration is called like V001__Create_constraints.cypher, not " + fileName);
        }
        List<String> statements = Arrays.stream(content.replace("\r\n", "\n")
                        .replaceAll("(?m)^\\s*//.*$", "")
                        .split(";\\s*(?:\n|$)", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
        CRC32 checksum = new CRC32();
        statements.forEach(statement -> checksum.update(statement.getBytes(StandardCharsets.UTF_8)));
        return new MigrationFile(
                name.group(1),
                name.group(2).replace('_', ' '),
                fileName,
                statements,
                Long.toUnsignedString(checksum.getValue()));
    }

    long number() {
        return Long.parseLong(version);
    }
}
