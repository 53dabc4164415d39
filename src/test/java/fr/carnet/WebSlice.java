package fr.carnet;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What a page needs around its controller: the module web whole, and a clock that stands still. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("fr.carnet.web")
class WebSlice {

    @Bean
    Clock clock() {
        return Clock.fixed(WebTestBase.NOW, WebTestBase.PARIS);
    }
}
