package nl.volgorde.dashboard;

import nl.volgorde.model.Text;

/** A dashboard that cannot be shown; the reason in both languages. */
public abstract sealed class DashboardProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    private DashboardProblem(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }

    /** There is no dashboard of this name. */
    public static final class Unknown extends DashboardProblem {
        private static final long serialVersionUID = 1L;

        Unknown(Text reason) {
            super(reason);
        }
    }

    /** The file cannot be read as a dashboard: the reason names the file, the place and what was expected. */
    public static final class Unreadable extends DashboardProblem {
        private static final long serialVersionUID = 1L;

        Unreadable(String file, String placeAndExpected, String placeAndExpectedEn) {
            super(new Text(file + ": " + placeAndExpected, file + ": " + placeAndExpectedEn));
        }
    }
}
