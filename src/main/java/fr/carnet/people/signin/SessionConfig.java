package fr.carnet.people.signin;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, shared by all instances. Each instance deletes the expired ones once a minute: one statement,
 * which finds nothing where another instance was first.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfig {

    /**
     * Reading a session is one statement, so needs no transaction; {@link SparingSessions} gives writing one. Only for it:
     * the filter would otherwise take this one, whose type parameters match better than those of the primary bean.
     */
    @Bean(defaultCandidate = false)
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc, @Value("${server.servlet.session.timeout:2h}") Duration timeout) {
        var sessions = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
        sessions.setDefaultMaxInactiveInterval(timeout);
        sessions.setConversionService(SessionValues.converter());
        // Two requests at once may add the same attribute.
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    SparingSessions<?> sessions(
            @Qualifier("storedSessions") JdbcIndexedSessionRepository stored, PlatformTransactionManager transactions) {
        var writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return SparingSessions.over(stored, writing);
    }

    @Bean
    FilterRegistrationBean<Filter> sessionReadOnce(SparingSessions<?> sessions) {
        var filter = new FilterRegistrationBean<>(sessions.oncePerRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name:CARNET}") String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        // Secure follows the request: so behind a proxy that says https, and not on a laptop.
        return cookie;
    }
}
