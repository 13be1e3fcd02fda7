package nl.volgorde.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.model.Text;
import nl.volgorde.model.Waiver;
import org.jspecify.annotations.Nullable;

/** What a waiver must say before it is accepted: who answers for it, why, and up to a day that is still to come. */
final class WaiverCheck {
    private WaiverCheck() {}

    /**
     * The waiver, when it says all that.
     *
     * @param today the first day on which it may end
     * @throws NoAnswer.Faulty when it does not, with every field that is wrong
     */
    static Waiver checked(
            String finding,
            @Nullable String owner,
            @Nullable String reason,
            @Nullable LocalDate expires,
            LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        if (owner == null || owner.isBlank()) {
            faults.add(fault("owner", "Zeg wie ervoor instaat.", "Say who answers for it."));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(fault("reason", "Zeg waarom ermee te leven is.", "Say why it can be lived with."));
        }
        if (expires == null) {
            faults.add(fault(
                    "expires", "Zeg tot en met welke dag zij geldt.", "Say which is the last day on which it holds."));
        } else if (expires.isBefore(today)) {
            faults.add(fault(
                    "expires",
                    expires + " is al voorbij. Noem een dag vanaf " + today + ".",
                    expires + " has passed already. Name a day from " + today + " on."));
        }
        if (owner == null || reason == null || expires == null || !faults.isEmpty()) {
            throw new NoAnswer.Faulty(faults);
        }
        return new Waiver(finding, owner.strip(), reason.strip(), expires);
    }

    private static FieldFault fault(String field, String nl, String en) {
        return new FieldFault("", field, new Text(nl, en));
    }
}
