package nl.volgorde.answers;

import java.util.List;
import nl.volgorde.export.BundleExport;
import nl.volgorde.export.ExportedFile;
import nl.volgorde.schedulefile.ScheduleExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an agenda out of the store as files. */
@Component
public class AgendaExport {
    private final Programmes programmes;
    private final Analyses analyses;

    AgendaExport(Programmes programmes, Analyses analyses) {
        this.programmes = programmes;
        this.analyses = analyses;
    }

    /**
     * The agenda as a bundle that an import brings in unchanged.
     *
     * @param agenda id, or null for the only one
     * @throws NoAnswer when the agenda is not there
     */
    public List<ExportedFile> bundle(@Nullable String agenda) {
        return BundleExport.files(programmes.current(agenda));
    }

    /**
     * The agenda as a schedule in Microsoft Project's XML (MSPDI), with its likely dates as of a day.
     *
     * @throws NoAnswer when the agenda is not there
     */
    public ScheduleAnswer schedule(Asked asked) {
        AnalysedProgramme analysed = analyses.of(asked);
        ScheduleExport.Written written = ScheduleExport.mspdi(
                analysed.programme(),
                analysed.asOf(),
                asked.language(),
                ScheduleDays.items(analysed),
                ScheduleDays.links(analysed));
        return new ScheduleAnswer(
                analysed.programme().agenda().id(),
                analysed.programme().revision(),
                analysed.asOf(),
                written.content(),
                written.notices().stream()
                        .map(notice -> notice.in(asked.language()))
                        .toList());
    }
}
