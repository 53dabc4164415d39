package fr.carnet.startups.registry;

import static fr.carnet.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class NamesAtOnceModuleTests {

    @Autowired
    private SponsorRegistry sponsors;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Ministère " + UUID.randomUUID();

    @AfterEach
    void removeTheSponsor() {
        jdbc.sql("delete from sponsor where name = ?").param(name).update();
    }

    @Test
    void givesANameToOneOfThoseWhoTypeItAtOnceAndSaysToTheOthersThatItExists() throws Exception {
        Callable<String> create = () -> {
            try {
                sponsors.create(Registered.sponsor(name), Viewers.buyer());
                return "created";
            } catch (RuleViolation refused) {
                return refused.code();
            }
        };

        var came = atOnce(Collections.nCopies(4, create));

        assertThat(came)
                .containsExactlyInAnyOrder("created", "sponsor.name-taken", "sponsor.name-taken", "sponsor.name-taken");
    }
}
