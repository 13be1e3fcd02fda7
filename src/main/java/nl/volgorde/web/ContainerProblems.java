package nl.volgorde.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the server itself turns away before any filter of ours sees it, such as an address that cannot be one: as a
 * problem, with nothing of the request and nothing of the server's inside.
 */
final class ContainerProblems extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(ApiVersionFilter.HEADER, ApiController.VERSION);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"urn:volgorde:problem:"
                        + (status.is4xxClientError() ? "bad-request" : "unexpected") + "\",\"title\":\""
                        + status.getReasonPhrase() + "\",\"status\":" + status.value()
                        + ",\"detail\":\"this request cannot be read\"}");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // Whoever asked is gone, or has an answer already.
        }
    }
}
