package nl.volgorde.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.volgorde.answers.Asked;
import nl.volgorde.model.Language;
import nl.volgorde.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
final class CommonOptions {
    @Option(
            names = "--agenda",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            description = "the agenda; needed only when the store holds several")
    @Nullable
    String agenda;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description = "the day to judge by, as 2026-12-31 (default: today)")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description = "only with what had been recorded by the end of this day (default: everything)")
    @Nullable
    LocalDate knownOn;

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            scope = ScopeType.INHERIT,
            converter = LanguageConverter.class,
            description = "language of the answers (default: nl)")
    Language language = Language.NL;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            scope = ScopeType.INHERIT,
            converter = FormatConverter.class,
            description = "form of the answers (default: table)")
    Format format = Format.TABLE;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "data directory of the embedded store (default: ./data when it exists, else ~/.volgorde)")
    @Nullable
    Path data;

    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            scope = ScopeType.INHERIT,
            description = "use the Neo4j at this bolt:// or neo4j:// address instead of the embedded store;"
                    + " the password comes from VOLGORDE_NEO4J_PASSWORD or --neo4j-password-file")
    @Nullable
    String neo4j;

    @Option(
            names = "--neo4j-user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "user of that Neo4j (default: neo4j)")
    @Nullable
    String neo4jUser;

    @Option(
            names = "--neo4j-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "file whose first line is the password of that user")
    @Nullable
    Path neo4jPasswordFile;

    Asked asked() {
        return new Asked(agenda, asOf, knownOn, language);
    }

    Path dataDirectory() {
        if (data != null) {
            return data;
        }
        Path here = Path.of("data");
        return here.toFile().isDirectory() ? here : Path.of(System.getProperty("user.home"), ".volgorde");
    }

    /** How answers are written. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        /** An agenda bundle; what export writes, as the three below. */
        BUNDLE,
        /** The same, by the name of its files. */
        YAML,
        /** A workbook; of the agenda from export, of its tables from report. */
        XLSX,
        /** The XML of Microsoft Project. */
        MSPDI,
        /** Graphs, a calendar and linked data; what export writes, as the forms of JSON. */
        GRAPHML,
        DOT,
        ICS,
        JSONLD,
        /** Markdown; what report writes, as those below. */
        MD,
        HTML,
        PDF,
        ODT;

        /** Whether it is the form of files, and of no answer. */
        boolean isFile() {
            return switch (this) {
                case BUNDLE, YAML, XLSX, MSPDI, GRAPHML, DOT, ICS, JSONLD -> true;
                case TABLE, JSON, CSV, MD, HTML, PDF, ODT -> false;
            };
        }

        /** The form of a report that this is; empty when it is none. */
        Optional<ReportFormat> report() {
            return switch (this) {
                case MD -> Optional.of(ReportFormat.MD);
                case HTML -> Optional.of(ReportFormat.HTML);
                case PDF -> Optional.of(ReportFormat.PDF);
                case ODT -> Optional.of(ReportFormat.ODT);
                case XLSX -> Optional.of(ReportFormat.XLSX);
                case TABLE, JSON, CSV, BUNDLE, YAML, MSPDI, GRAPHML, DOT, ICS, JSONLD -> Optional.empty();
            };
        }
    }

    private static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.of(value);
        }
    }

    private static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Format.valueOf(value.toUpperCase(Locale.ROOT));
        }
    }
}
