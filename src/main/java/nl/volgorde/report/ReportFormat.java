package nl.volgorde.report;

/** The forms of a report. */
public enum ReportFormat {
    MD("md", "text/markdown"),
    HTML("html", "text/html"),
    /** Tagged, for PDF/UA-1 and PDF/A-2u. */
    PDF("pdf", "application/pdf"),
    /** To go on writing in. */
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    /** Each table on a sheet of its own. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** As files have it, without the dot. */
    public String extension() {
        return extension;
    }

    /** Without parameters; texts are in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether the file is text that can be read as it is. */
    public boolean isText() {
        return switch (this) {
            case MD, HTML -> true;
            case PDF, ODT, XLSX -> false;
        };
    }

    /**
     * The form with this extension.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReportFormat of(String extension) {
        for (ReportFormat format : values()) {
            if (format.extension.equalsIgnoreCase(extension)) {
                return format;
            }
        }
        throw new IllegalArgumentException("format must be md, html, pdf, odt or xlsx, not '" + extension + "'");
    }
}
