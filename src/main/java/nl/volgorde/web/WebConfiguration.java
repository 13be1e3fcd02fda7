package nl.volgorde.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new RequestLanguage();
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

    @Bean
    ApiFormats apiFormats(JsonMapper mapper) {
        return new ApiFormats(mapper);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Volgorde")
                        .version(ApiController.VERSION)
                        .description("What a programme's items wait for, who must act, and when they can be reached.")
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/")));
    }
}
