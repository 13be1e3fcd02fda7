package nl.volgorde.dashboard;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
    /** A user's own files lie in {@code dashboards} in the data directory unless a setting names another folder. */
    @Bean
    Dashboards dashboards(
            @Value("${volgorde.data:data}") Path data, @Value("${volgorde.dashboards:#{null}}") @Nullable Path folder) {
        return new Dashboards(folder == null ? data.resolve("dashboards") : folder);
    }
}
