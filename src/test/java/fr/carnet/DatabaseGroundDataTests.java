package fr.carnet;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each statement of Carnet relies on. */
@DataTest
class DatabaseGroundDataTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void ordersFrenchNamesAsAFrenchReaderDoes() {
        var names = jdbc.sql(
                        "select name from (values ('zèbre'), ('été'), ('Etat'), ('état'), ('cote'), ('côté')) t(name)"
                                + " order by name collate \"fr-x-icu\"")
                .query(String.class)
                .list();
        assertThat(names).containsExactly("cote", "côté", "Etat", "état", "été", "zèbre");
    }

    @Test
    void countsDaysInParis() {
        assertThat(jdbc.sql("show timezone").query(String.class).single()).isEqualTo("Europe/Paris");
    }

    @Test
    void isNoSuperuser() {
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void seesEveryStatementWhoeverSendsIt() throws Exception {
        var seen = statements(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            entities.createNativeQuery("select 2").getSingleResult();
        });
        assertThat(seen).isEqualTo(List.of("select 1", "select 2"));
    }
}
