package nl.volgorde.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {
    /** Refuses to start on an address that others can reach: nobody is asked who they are yet. */
    WebConfiguration(@Value("${server.address}") InetAddress address) {
        if (!address.isLoopbackAddress()) {
            throw new IllegalStateException("Volgorde serves loopback only, not " + address.getHostAddress()
                    + ": set server.address to 127.0.0.1");
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        return new RequestLanguage();
    }

    /** Before every other filter, so that what these turn away has an id and is logged as well. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestLog requestLog() {
        return new RequestLog();
    }

    @Bean
    LoopbackFilter loopbackFilter() {
        return new LoopbackFilter();
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
