package fr.carnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.jpa.test.autoconfigure.AutoConfigureTestEntityManager;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of SQL, mapping, constraints or a front door against a real PostgreSQL ({@code XxxDataTests}): each test is rolled
 * back. All of them share one context, the whole application without a server: any bean can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureTestEntityManager
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(StatementCounter.Installed.class)
@Transactional
public @interface DataTest {}
