package fr.carnet.people.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The application's own security in a web slice; only the reading of accounts is mocked. See {@link Viewers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({SecurityConfig.class, PeopleLayout.class})
@MockitoBean(types = {ViewerLookup.class, PasswordSignIn.class, SignOut.class})
public @interface RealSecurity {}
