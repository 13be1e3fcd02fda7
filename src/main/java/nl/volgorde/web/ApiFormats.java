package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms in which answers can be had over REST: as the Accept header asks, or by {@code format=csv} in the address, so
 * that a link can lead to it.
 */
final class ApiFormats implements WebMvcConfigurer {
    private final JsonMapper mapper;

    ApiFormats(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request ->
                isCsv(request) ? List.of(MediaType.valueOf(CsvAnswers.CSV)) : header.resolveMediaTypes(request)));
    }

    private static boolean isCsv(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet != null
                && servlet.getRequestURI().startsWith(ApiController.ROOT)
                && "csv".equals(servlet.getParameter("format"));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new CsvAnswers(mapper));
    }
}
