package nl.volgorde.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** What is wrong with a workbook and what deserves a look, gathered up to a number that somebody can work through. */
final class Complaints {
    private static final int MOST = 1_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Counted> notices = new LinkedHashMap<>();
    private boolean structural;
    private boolean more;

    Complaints(String file) {
        this.file = file;
    }

    /** How often something was seen, and where first. */
    private static final class Counted {
        final @Nullable String sheet;
        final int row;
        final int column;
        final Text message;
        int times;

        Counted(@Nullable String sheet, int row, int column, Text message) {
            this.sheet = sheet;
            this.row = row;
            this.column = column;
            this.message = message;
        }
    }

    String file() {
        return file;
    }

    void add(@Nullable String sheet, int row, int column, String nl, String en) {
        if (problems.size() < MOST) {
            problems.add(new Problem(file, sheet, row, column, new Text(nl, en)));
        } else if (!more) {
            more = true;
            problems.add(new Problem(
                    file,
                    null,
                    0,
                    0,
                    new Text(
                            "Er zijn meer dan " + MOST + " fouten; verbeter eerst deze.",
                            "There are more than " + MOST + " mistakes; mend these first.")));
        }
    }

    /** Something because of which the rest cannot be judged: a sheet or a column that is missing. */
    void addStructural(@Nullable String sheet, int row, int column, String nl, String en) {
        structural = true;
        add(sheet, row, column, nl, en);
    }

    /** Something that is read and deserves a look; of each kind, the first place and how many there are. */
    void notice(String kind, @Nullable String sheet, int row, int column, String nl, String en) {
        notices.computeIfAbsent(kind, _ -> new Counted(sheet, row, column, new Text(nl, en))).times++;
    }

    boolean isStructural() {
        return structural;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> notices() {
        return notices.values().stream().map(this::told).toList();
    }

    private Problem told(Counted counted) {
        int others = counted.times - 1;
        Text message = counted.message;
        if (others > 0) {
            message = new Text(
                    message.nl() + " Zo zijn er nog " + others + ".", message.en() + " There are " + others + " more.");
        }
        return new Problem(file, counted.sheet, counted.row, counted.column, message);
    }
}
