package nl.volgorde.answers;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** A server has its agenda before it takes the first request: who is told that it is ready finds something. */
    @Bean
    @ConditionalOnProperty(name = "volgorde.command", havingValue = "serve")
    SmartInitializingSingleton filledBeforeAnybodyAsks(BundledAgenda bundled) {
        return bundled::fillEmptyStore;
    }
}
