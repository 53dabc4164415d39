package fr.carnet.people.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of an account, on whatever instance they were opened. */
@Component
public class SignedInSessions {

    private final JdbcClient jdbc;

    SignedInSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void endAll(UUID accountId) {
        jdbc.sql("delete from spring_session where principal_name = :account")
                .param("account", accountId.toString())
                .update();
    }
}
