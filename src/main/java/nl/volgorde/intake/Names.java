package nl.volgorde.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Nearest;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** The names of one kind that a bundle defines, and the check that what refers to one finds it. */
final class Names {
    private static final int SUGGESTIONS = 3;

    private final String kindNl;
    private final String kindEn;
    private final UnaryOperator<String> form;
    private final List<Problem> problems;
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, Located> definitions = new TreeMap<>();

    private Names(String kindNl, String kindEn, UnaryOperator<String> form, List<Problem> problems) {
        this.kindNl = kindNl;
        this.kindEn = kindEn;
        this.form = form;
        this.problems = problems;
    }

    static Names ids(String kindNl, String kindEn, List<Problem> problems) {
        return new Names(kindNl, kindEn, UnaryOperator.identity(), problems);
    }

    static Names codes(List<Problem> problems) {
        return new Names("item", "item", ItemCode::normalise, problems);
    }

    /** Defines every block of a list by its {@code id}. */
    Names defineAll(List<Located> blocks) {
        blocks.forEach(block -> define(block, "id", block.string("id"), block.string("id")));
        return this;
    }

    /**
     * Defines a name.
     *
     * @param name as written under this key
     * @param meant the name that it stands for: itself, or the code that an alias belongs to
     */
    void define(Located block, String key, String name, String meant) {
        if (name.isEmpty()) {
            return;
        }
        String known = form.apply(name);
        Located earlier = definitions.putIfAbsent(known, block);
        if (earlier != null) {
            Text there = earlier.problem(key, "-", "-").place();
            problems.add(block.problem(
                    key,
                    "'" + name + "' is al de naam van een ander " + kindNl + ", in " + there.nl()
                            + ". Geef een van beide een andere naam.",
                    "'" + name + "' is the name of another " + kindEn + " already, in " + there.en()
                            + ". Give one of them another name."));
            return;
        }
        canonical.put(known, meant);
    }

    /** The name that a reference under a key means; null, with a problem, when nothing bears it. */
    @Nullable
    String refer(Located block, String key) {
        String name = block.stringOrNull(key);
        return name == null ? null : refer(block, key, name);
    }

    @Nullable
    String refer(Located block, String key, String name) {
        String meant = canonical.get(form.apply(name));
        if (meant == null) {
            List<String> nearest = Nearest.to(form.apply(name), canonical.keySet(), SUGGESTIONS).stream()
                    .map(canonical::get)
                    .distinct()
                    .toList();
            String suggestions = String.join(", ", nearest);
            problems.add(block.problem(
                    key,
                    "Er is geen " + kindNl + " '" + name + "'."
                            + (nearest.isEmpty() ? "" : " Misschien bedoelt u " + suggestions + "."),
                    "There is no " + kindEn + " '" + name + "'."
                            + (nearest.isEmpty() ? "" : " Maybe you mean " + suggestions + ".")));
        }
        return meant;
    }
}
