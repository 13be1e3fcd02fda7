package nl.volgorde.schedulefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.volgorde.model.ItemCode;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;

/**
 * Gives every task the code that the file knows it by: its activity id, else its WBS, else its number. Where two codes
 * are the same in any usual writing ({@code 1.11} and {@code 11.1}), the later one gets the task's unique number behind
 * it, which stays when tasks move.
 */
final class TaskCodes {
    /** What a code neither begins nor ends with. */
    private static final String EDGES = "^[^A-Za-z0-9]+|[^A-Za-z0-9]+$";

    private static final int LONGEST = 25;

    private final Map<Integer, ItemCode> codes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    TaskCodes(List<Task> tasks, Notices notices) {
        for (Task task : tasks) {
            String wanted = wanted(task);
            ItemCode code = unique(wanted, "U" + task.getUniqueID());
            codes.put(task.getUniqueID(), code);
            if (!code.value().equals(wanted)) {
                notices.add(
                        "Taak '" + task.getName() + "' heet " + code + ": de code " + wanted
                                + " lijkt te veel op een andere.",
                        "Task '" + task.getName() + "' is called " + code + ": the code " + wanted
                                + " is too much like another.");
            }
        }
    }

    private static String wanted(Task task) {
        for (@Nullable String code : new @Nullable String[] {task.getActivityID(), task.getWBS()}) {
            String written = code == null
                    ? ""
                    : code.replaceAll("[^A-Za-z0-9 ._-]+", "-").replaceAll(EDGES, "");
            if (!written.isEmpty() && written.length() <= LONGEST) {
                return written;
            }
        }
        return "T" + task.getUniqueID();
    }

    /** This code, or with a mark behind it when it is taken. */
    ItemCode unique(String wanted, String mark) {
        String code = wanted;
        for (int i = 1; !taken.add(ItemCode.normalise(code)); i++) {
            code = wanted + " " + mark + (i == 1 ? "" : "-" + i);
        }
        return ItemCode.of(code);
    }

    ItemCode of(Task task) {
        return Objects.requireNonNull(codes.get(task.getUniqueID()), () -> "no code for " + task);
    }

    boolean has(Task task) {
        return codes.containsKey(task.getUniqueID());
    }
}
