package nl.volgorde.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a command leaves the paper that it makes: in a file, in the archive, or in both. */
final class PaperPlace {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the file to write; without --format its ending says in which form: .pdf, .odt, .xlsx, .html"
                    + " or .md")
    private @Nullable Path out;

    @Option(
            names = "--archive",
            description = "keep it in the archive, as it is, without --format as PDF; reports lists what is there")
    private boolean archive;

    @Option(names = "--force", description = "take the place of a file that is there")
    private boolean force;

    /** A place that is there. */
    static final class Ready {
        private final ReportFormat format;
        private final @Nullable OutputFile file;
        private final boolean archive;

        private Ready(ReportFormat format, @Nullable OutputFile file, boolean archive) {
            this.format = format;
            this.file = file;
            this.archive = archive;
        }

        /** The form that the paper takes there. */
        ReportFormat format() {
            return format;
        }

        /**
         * Leaves the paper there and says so.
         *
         * @param keeping puts it into the archive
         */
        void take(byte[] content, Supplier<ArchivedReport> keeping, PrintWriter printed, Headings headings) {
            if (file != null) {
                file.write(content);
                printed.println(headings.of("report-written", file.toString()));
            }
            if (archive) {
                ArchivedReport kept = keeping.get();
                printed.println(headings.of("report-archived", kept.number(), kept.name()));
            }
        }
    }

    /**
     * Makes sure that there is one.
     *
     * @throws WrongUsage when none is named, or the file may not be written
     */
    Ready ready(CommandSpec spec, CommonOptions options) {
        if (out == null && !archive) {
            throw new WrongUsage(
                    spec,
                    "Noem een bestand met --out, of bewaar het met --archive.",
                    "Name a file with --out, or keep it with --archive.");
        }
        return out == null
                ? new Ready(options.format.report().orElse(ReportFormat.PDF), null, true)
                : new Ready(format(spec, options, out), new OutputFile(spec, out, force), archive);
    }

    /** The form that is asked for, or else the one by which the file is named. */
    private static ReportFormat format(CommandSpec spec, CommonOptions options, Path file) {
        String name = String.valueOf(file.getFileName());
        return options.format.report().orElseGet(() -> {
            try {
                return ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(
                        spec,
                        spec.name() + " schrijft --format pdf, odt, xlsx, html of md, of een bestand dat zo eindigt.",
                        spec.name() + " writes --format pdf, odt, xlsx, html or md, or a file that ends like that.",
                        e);
            }
        });
    }
}
