package nl.volgorde.cli;

import java.nio.charset.StandardCharsets;
import nl.volgorde.answers.AgendaFile;
import nl.volgorde.answers.AgendaFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The part of export that writes one file for other programs. */
final class AgendaFileExport {
    private final Session session;
    private final CommonOptions options;
    private final CommandSpec spec;

    AgendaFileExport(Session session, CommonOptions options, CommandSpec spec) {
        this.session = session;
        this.options = options;
        this.spec = spec;
    }

    /** The form of such a file that is asked for; null when it is another's. */
    static AgendaFiles.@Nullable Form form(CommonOptions.Format format) {
        return switch (format) {
            case GRAPHML -> AgendaFiles.Form.GRAPHML;
            case DOT -> AgendaFiles.Form.DOT;
            case JSON -> AgendaFiles.Form.JSON;
            case ICS -> AgendaFiles.Form.ICS;
            case JSONLD -> AgendaFiles.Form.JSONLD;
            case TABLE, CSV, BUNDLE, MSPDI, MD, HTML, PDF, ODT, XLSX, YAML -> null;
        };
    }

    int write(AgendaFiles.Form form, OutputFile out) {
        return session.with(context -> {
            AgendaFile file = context.getBean(AgendaFiles.class).file(options.asked(), form);
            out.write(file.content().getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getOut().println(new Headings(options.language).of("report-written", out.toString()));
            return ExitCode.DONE.code();
        });
    }
}
