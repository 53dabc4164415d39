package fr.carnet.web.setup;

import fr.carnet.shared.French;
import fr.carnet.shared.FrenchInput;
import fr.carnet.web.formats.CarnetDialect;
import fr.carnet.web.formats.FrenchFormatter;
import fr.carnet.web.formats.FrenchMessages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** How Spring MVC is set up for every module: French in and out, list and export arguments, static resources. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {

    private final Clock clock;

    /** Web tests start without the application's own clock. */
    WebConfig(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(() -> Clock.system(French.PARIS));
    }

    @Bean
    static MessageSource messageSource(Environment environment) {
        return new FrenchMessages(environment);
    }

    @Bean
    CarnetDialect carnetDialect(ObjectProvider<ResourceUrlProvider> addresses) {
        return new CarnetDialect(clock, new Assets(addresses));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        StaticResources.register(registry);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WebArguments(clock));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                BigDecimal.class, new FrenchFormatter<>(FrenchInput::number, FrenchFormatter::decimal));
        registry.addFormatterForFieldType(
                LocalDate.class, new FrenchFormatter<>(FrenchInput::date, LocalDate::toString));
    }
}
