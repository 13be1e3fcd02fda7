package nl.volgorde.schedulefile;

import java.util.ArrayList;
import java.util.List;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Text;

/** What a schedule holds and the agenda does not, one by one. */
final class Notices {
    private final String file;
    private final List<Problem> all = new ArrayList<>();

    Notices(String file) {
        this.file = file;
    }

    void add(String nl, String en) {
        all.add(new Problem(file, 0, 0, new Text(nl, en)));
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
