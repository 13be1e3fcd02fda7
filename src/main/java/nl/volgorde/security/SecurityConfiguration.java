package nl.volgorde.security;

import java.net.InetAddress;
import nl.volgorde.model.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds in either mode, and local mode: two filters, and none of Spring Security. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({SecuritySettings.class, SecurityContact.class})
class SecurityConfiguration {
    /** Refuses to start on an address that others can reach, as long as nobody is asked who they are. */
    SecurityConfiguration(
            SecuritySettings settings, SecurityContact contact, @Value("${server.address}") InetAddress address) {
        contact.check();
        if (settings.isTeam()) {
            settings.checkTeam();
        } else if (!address.isLoopbackAddress()) {
            throw new WrongSetting(new Text(
                    "Volgorde vraagt niet wie u bent en antwoordt daarom alleen op deze machine, niet op "
                            + address.getHostAddress()
                            + ". Zet server.address op 127.0.0.1, of volgorde.security.mode op team.",
                    "Volgorde does not ask who you are and so serves loopback only, not " + address.getHostAddress()
                            + ". Set server.address to 127.0.0.1, or volgorde.security.mode to team."));
        }
    }

    @Bean
    ApiAccess apiAccess(SecuritySettings settings) {
        return ApiAccess.of(settings);
    }

    @Bean
    @ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "local", matchIfMissing = true)
    SiteFilter siteFilter() {
        return SiteFilter.local();
    }

    @Bean
    @ConditionalOnProperty(name = "volgorde.security.mode", havingValue = "local", matchIfMissing = true)
    LocalFilter localFilter() {
        return new LocalFilter();
    }
}
