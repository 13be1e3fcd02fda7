package nl.volgorde.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answers that refuse, as the description of the REST interface has them: one of each, which operations refer to. */
enum ApiProblemResponses {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "A value cannot be what it is; errors says which of the body."),
    SIGN_IN(HttpStatus.UNAUTHORIZED, "sign-in", "In team mode: without a session or a valid token."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this, or the query would do more than read."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "unknown-item", "It is not there, or on an agenda that you have no role on."),
    CONFLICT(HttpStatus.CONFLICT, "loop-not-confirmed", "It would close a loop, or it does not fit what is there."),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "revision", "Somebody else wrote in the meantime."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than is taken."),
    REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "write-refused",
            "What would come of it breaks a rule; problems says which."),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "revision", "A write names what it takes the place of."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Too many requests; Retry-After says when to ask again."),
    STORE(HttpStatus.SERVICE_UNAVAILABLE, "store", "The store does not answer.");

    private static final String SCHEMA = "Problem";
    private static final String TYPE = "urn:volgorde:problem:";

    private final HttpStatus status;
    private final String type;
    private final String description;

    ApiProblemResponses(HttpStatus status, String type, String description) {
        this.status = status;
        this.type = type;
        this.description = description;
    }

    /** Describes them all, with their form. */
    static void addTo(Components components) {
        ObjectSchema schema = new ObjectSchema();
        schema.description("What is wrong (RFC 9457).");
        schema.addProperty("type", new StringSchema().format("uri").description(TYPE + " and a word"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema().description("in the language of lang"));
        schema.setRequired(List.of("type", "title", "status", "detail"));
        schema.additionalProperties(true);
        components.addSchemas(SCHEMA, schema);
        for (ApiProblemResponses each : values()) {
            components.addResponses(each.name(), each.response());
        }
    }

    private ApiResponse response() {
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(new Schema<>().$ref(SCHEMA))
                                        .example(Map.of(
                                                "type",
                                                TYPE + type,
                                                "title",
                                                status.getReasonPhrase(),
                                                "status",
                                                status.value(),
                                                "detail",
                                                description))))
                .addHeaderObject(ApiVersionFilter.HEADER, new Header().$ref(ApiVersionFilter.HEADER));
        return this == TOO_MANY
                ? response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header().schema(new IntegerSchema()).description("in seconds"))
                : response;
    }

    /** Names those that an operation can have. */
    static void addTo(Operation operation, HttpMethod method, List<Parameter> parameters) {
        boolean body = operation.getRequestBody() != null;
        boolean tagged = parameters.stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        boolean names = parameters.stream()
                .anyMatch(parameter -> "path".equals(parameter.getIn()) || "agenda".equals(parameter.getName()));
        for (ApiProblemResponses each : values()) {
            boolean possible =
                    switch (each) {
                        case BAD_REQUEST, SIGN_IN, FORBIDDEN, TOO_MANY, STORE -> true;
                        case NOT_FOUND -> names;
                        case CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED -> tagged;
                        case TOO_LARGE -> body;
                        case REFUSED -> tagged || (body && method == HttpMethod.POST);
                    };
            String status = Integer.toString(each.status.value());
            if (possible && !operation.getResponses().containsKey(status)) {
                operation.getResponses().addApiResponse(status, new ApiResponse().$ref(each.name()));
            }
        }
    }
}
