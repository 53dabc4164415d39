package fr.carnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application ({@code XxxModuleTests}, {@code AccessMatrixTests}, journeys): it listens on a random port
 * ({@code @LocalServerPort}), answers {@code MockMvc} with its real security, and really commits, so a test makes its own
 * rows and counts no others. All share one context and its database; with {@code @ActiveProfiles("demo")} another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(StatementCounter.Installed.class)
public @interface ApplicationTest {}
