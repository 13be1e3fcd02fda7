package nl.volgorde.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the schema lets pass in a single value and the model does not take: texts of spaces only, numbers out of range. */
final class ValueCheck {
    /** The text of a window may be empty: the source's cell is. */
    private static final String MAY_BE_BLANK = "/text";

    private static final String MAY_BE_LARGE = "/amountEur";

    private final BundlePart file;
    private final List<Problem> problems = new ArrayList<>();

    private ValueCheck(BundlePart file) {
        this.file = file;
    }

    /** The problems of a file; it is nested no deeper than a {@link YamlFile} can be. */
    static List<Problem> check(BundlePart file) {
        ValueCheck check = new ValueCheck(file);
        check.visit(file.root(), "");
        return check.problems;
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> visit(
                            entry.getValue(),
                            pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1")));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                visit(node.get(index), pointer + "/" + index);
            }
        } else if (node.isString()) {
            checkText(node.asString(), pointer);
        } else if (node.isIntegralNumber() && !node.canConvertToInt() && !pointer.endsWith(MAY_BE_LARGE)) {
            problems.add(file.problem(
                    pointer,
                    node + " is te groot; het hoogste getal is " + Integer.MAX_VALUE + ".",
                    node + " is too large; the highest number is " + Integer.MAX_VALUE + "."));
        }
    }

    private void checkText(String text, String pointer) {
        if (!text.isEmpty() && text.isBlank() && !pointer.endsWith(MAY_BE_BLANK)) {
            problems.add(file.problem(
                    pointer,
                    "Hier staan alleen spaties; er hoort een tekst te staan.",
                    "There are only spaces here; there must be a text."));
        }
    }
}
