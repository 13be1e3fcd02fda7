package nl.volgorde.intake;

import java.util.List;
import nl.volgorde.model.Programme;

/** What came of reading files: a programme, or everything that is wrong with them. */
public sealed interface IntakeResult {
    /**
     * All is well.
     *
     * @param notices what was read but deserves a look
     */
    record Accepted(Programme programme, List<Problem> notices) implements IntakeResult {
        public Accepted {
            notices = notices.stream().sorted().toList();
        }
    }

    /**
     * Nothing was read.
     *
     * @param problems at least one, in the order of files, lines and columns
     */
    record Rejected(List<Problem> problems) implements IntakeResult {
        public Rejected {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("nothing is rejected without a reason");
            }
            problems = problems.stream().sorted().distinct().toList();
        }
    }
}
