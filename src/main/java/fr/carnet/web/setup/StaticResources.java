package fr.carnet.web.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style, script, fonts and icons, each under an address that changes with its content and is cached for good. DSFR has one
 * version for all its files, in their path, so that what its style sheet names relatively is found, and cached, as well.
 */
public final class StaticResources {

    /** What anyone may read, signed in or not. */
    public static final String[] PATTERNS = {"/dsfr/**", "/carnet/**", "/webjars/**", "/favicon.ico"};

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private StaticResources() {}

    static void register(ResourceHandlerRegistry registry) {
        add(registry, "/dsfr/**", "classpath:/static/dsfr/")
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(designSystemVersion(), "/**"));
        add(registry, "/carnet/**", "classpath:/static/carnet/").addResolver(byContent());
        add(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/").addResolver(byContent());
        registry.addResourceHandler("/{icon:favicon\\.ico}")
                .addResourceLocations("classpath:/static/dsfr/favicon/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private static ResourceChainRegistration add(ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true);
    }

    private static VersionResourceResolver byContent() {
        return new VersionResourceResolver().addContentVersionStrategy("/**");
    }

    /** Written by src/main/frontend/install.mjs. */
    private static String designSystemVersion() {
        try {
            return new ClassPathResource("static/dsfr/version").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new IllegalStateException("The design system is missing: build with Maven first.", absent);
        }
    }
}
