package nl.volgorde.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import nl.volgorde.security.ApiAccess;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new RequestLanguage();
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskedArgument());
            }
        };
    }

    @Bean
    RequestLog requestLog() {
        return new RequestLog();
    }

    @Bean
    ApiVersionFilter apiVersionFilter() {
        return new ApiVersionFilter();
    }

    /** Room for a schedule file of 20 MB as Base64. */
    @Bean
    BodyLimitFilter bodyLimitFilter(@Value("${volgorde.largest-request:28MB}") DataSize largest) {
        return new BodyLimitFilter(largest);
    }

    /** Innermost, so that it answers before the server's own page does. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblems() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems()));
    }

    @Bean
    ApiFormats apiFormats(JsonMapper mapper) {
        return new ApiFormats(mapper);
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    ApiDescription apiDescription(ApiAccess access, SchemaNames names) {
        return new ApiDescription(access, names);
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(mappers.isOpenapi31());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url(ApiController.ROOT).description("this server")))
                .info(new Info()
                        .title("Volgorde")
                        .version(ApiController.VERSION)
                        .description(
                                "What a programme's items wait for, who must act, and when they can be reached. How versions end"
                                        + " and what refusals look like: src/docs/api.md in the source.")
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/")));
    }
}
