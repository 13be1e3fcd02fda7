package nl.volgorde.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import nl.volgorde.console.CsvRows;
import nl.volgorde.console.Ended;
import nl.volgorde.console.QueryProblem;
import nl.volgorde.console.RowSink;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends the rows of a query as CSV while they come. CSV has no place for a problem: when one comes after the first rows,
 * the connection breaks instead.
 */
final class CsvDownload {
    static final String TYPE = "text/csv";

    private CsvDownload() {}

    /** A query whose rows go to a sink. */
    interface Run {
        Ended into(RowSink sink);
    }

    /**
     * Sends what a query gives.
     *
     * @throws QueryProblem when nothing has been sent yet, so that it can be answered with
     */
    static void send(Run run, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE + ";charset=UTF-8");
        // Not the response's own writer: a query that is refused is answered through its stream, as a problem.
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            run.into(new CsvRows(out, ','));
        } catch (QueryProblem problem) {
            if (response.isCommitted()) {
                // What leaves the servlet after the status was sent makes the server cut the connection off.
                throw new IOException("The query broke off after its first rows: " + problem.getMessage(), problem);
            }
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            throw problem;
        }
        out.flush();
    }

    /** As {@link #send(Run, HttpServletResponse)}, as a file with this name. */
    static void send(String name, Run run, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(run, response);
    }
}
