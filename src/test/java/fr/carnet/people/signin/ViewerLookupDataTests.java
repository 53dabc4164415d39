package fr.carnet.people.signin;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.startups.StartupRows;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asking, as the database says now (domain.md § 8). */
@DataTest
class ViewerLookupDataTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewerLookup viewers;

    AccountRows accounts;
    UUID incubator;
    UUID startup;
    UUID another;

    @BeforeEach
    void anIncubatorWithTwoStartups() {
        accounts = new AccountRows(jdbc);
        var startups = new StartupRows(jdbc);
        incubator = startups.incubator("regard");
        startup = startups.startup("une", incubator);
        another = startups.startup("deux", incubator);
    }

    @Test
    void aProductOwnerFollowsTheirStartups() {
        var id = accounts.account(Role.PRODUCT_OWNER);
        accounts.follows(id, startup);
        var viewer = viewers.find(id).orElseThrow();
        assertThat(viewer.startups()).containsExactly(startup);
        assertThat(viewer.incubators()).isEmpty();
    }

    @Test
    void aCoachFollowsAllTheStartupsOfTheirIncubators() {
        var id = accounts.account(Role.COACH);
        accounts.coaches(id, incubator);
        var viewer = viewers.find(id).orElseThrow();
        assertThat(viewer.startups()).containsExactlyInAnyOrder(startup, another);
        assertThat(viewer.incubators()).containsExactly(incubator);
    }

    @Test
    void aCorrespondentBelongsToACompany() {
        var company = accounts.company("Société d’essai");
        var id = accounts.correspondent(company);
        assertThat(viewers.find(id).orElseThrow().contractor()).isEqualTo(company);
    }

    @Test
    @DisplayName("a perimeter left over from another role gives nothing")
    void onlyTheRolesOwnPerimeterCounts() {
        var id = accounts.account(Role.BUYER);
        accounts.follows(id, startup);
        accounts.coaches(id, incubator);
        var viewer = viewers.find(id).orElseThrow();
        assertThat(viewer.startups()).isEmpty();
        assertThat(viewer.incubators()).isEmpty();
    }

    @Test
    void aDisabledOrUnknownAccountIsNobody() {
        var id = accounts.account(Role.BUYER);
        jdbc.sql("update account set enabled = false where id = ?").param(id).update();
        assertThat(viewers.find(id)).isEmpty();
        assertThat(viewers.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void costsOneStatement() throws Exception {
        var id = accounts.account(Role.COACH);
        accounts.coaches(id, incubator);
        assertThat(statements(() -> viewers.find(id))).hasSize(1);
    }
}
