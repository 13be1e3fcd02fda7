package nl.volgorde.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.volgorde.security.ApiAccess;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes the description of the REST interface with what holds for every operation and no method says: the answers
 * that refuse, the header with the version, who is let in, and examples of what goes in and comes out.
 */
final class ApiDescription implements OpenApiCustomizer {
    private final ApiAccess access;
    private final SchemaNames names;
    private final JsonNode examples;

    ApiDescription(ApiAccess access, SchemaNames names) {
        this.access = access;
        this.names = names;
        this.examples =
                JsonMapper.shared().readTree(ApiDescription.class.getResourceAsStream("/openapi/examples.json"));
    }

    @Override
    public void customise(OpenAPI api) {
        Paths paths = new Paths();
        api.getPaths().forEach((path, item) -> paths.addPathItem(path.substring(ApiController.ROOT.length()), item));
        api.setPaths(paths);
        Components components = api.getComponents();
        ApiProblemResponses.addTo(components);
        names.describeNulls(components.getSchemas());
        components
                .getSchemas()
                .replace(
                        JsonNode.class.getSimpleName(),
                        new ObjectSchema().description("A fact, with the fields that those of its kind have."));
        components.addHeaders(ApiVersionFilter.HEADER, version());
        components.addSecuritySchemes(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("In team mode: a token of the provider for this server."));
        access.provider()
                .ifPresent(address -> components.addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(address)
                                .description("A session, begun by signing in on a page.")));
        paths.forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        operation.setOperationId(id(path, method));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(this::complete);
        String name = method + " " + path;
        if (operation.getRequestBody() != null) {
            show(
                    operation.getRequestBody().getContent(),
                    examples.at("/requests").get(name));
        }
        operation.getResponses().forEach((status, response) -> {
            show(response.getContent(), examples.at("/answers").get(name));
            response.addHeaderObject(ApiVersionFilter.HEADER, new Header().$ref(ApiVersionFilter.HEADER));
        });
        ApiProblemResponses.addTo(operation, method, parameters);
        if (access.isTeam()) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")));
        }
    }

    private void complete(Parameter parameter) {
        JsonNode known = examples.at("/parameters").get(parameter.getName());
        if (known == null) {
            return;
        }
        parameter.setExample(plain(example(parameter, known.get("example"))));
        if (parameter.getDescription() == null && known.has("description")) {
            parameter.setDescription(known.get("description").asString());
        }
    }

    /** A list where there can be several, and one where there cannot. */
    private static JsonNode example(Parameter parameter, JsonNode known) {
        boolean several = parameter.getSchema() != null && parameter.getSchema().getItems() != null;
        if (several && !known.isArray()) {
            return JsonMapper.shared().createArrayNode().add(known);
        }
        return !several && known.isArray() ? known.get(0) : known;
    }

    /** Puts an example beside each form that is JSON; the others are files. */
    private static void show(@Nullable Content content, @Nullable JsonNode example) {
        if (content == null || example == null) {
            return;
        }
        // The forms of an answer share one description: CSV is described by its own.
        content.replace(CsvAnswers.CSV, new MediaType().schema(new StringSchema()));
        content.forEach((type, form) -> {
            if (type.endsWith("json")) {
                form.setExample(plain(example));
            }
        });
    }

    /** The description is written by another library than the one that reads the examples. */
    private static Object plain(JsonNode example) {
        return JsonMapper.shared().treeToValue(example, Object.class);
    }

    private static Header version() {
        return new Header()
                .description("The full version of this interface; the address bears its first number.")
                .schema(new StringSchema().example(ApiController.VERSION));
    }

    /** The same name for the same operation in every version of this program: programs are generated from it. */
    private static String id(String path, HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.split("[/-]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.startsWith("{")
                                ? "By" + capital(part.substring(1, part.length() - 1))
                                : capital(part))
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
