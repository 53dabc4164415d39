package fr.carnet.agreements.awards;

import static fr.carnet.TestDay.TODAY;
import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("domain.md § 1: a service starts from an agreement that Carnet was delivered with")
class ModelAgreementsDataTests {

    private static final AgreementId A_2016 = id("20160000-0000-4000-8000-000000000000");
    private static final AgreementId A_2018 = id("20180000-0000-4000-8000-000000000000");

    @Autowired
    private ModelAgreements models;

    @Autowired
    private FrameworkAgreements agreements;

    @Autowired
    private JdbcClient jdbc;

    private final Viewer buyer = Viewers.buyer();

    @Test
    void namesWhatIsFictitiousInIt() {
        assertThat(models.find(A_2018, buyer).companies())
                .hasSize(3)
                .allMatch(name -> name.endsWith("(société fictive)"));
        assertThat(models.find(A_2016, buyer).companies()).hasSize(2);
    }

    @Test
    void keepsTheCatalogueAndLosesWhatIsFictitious() {
        long units = count("select count(*) from work_unit");

        models.putInService(A_2018, 0, TODAY.minusDays(9), buyer);

        var details = agreements.find(A_2018, buyer).details();
        assertThat(details.validity().notifiedOn()).isEqualTo(TODAY.minusDays(9));
        assertThat(details.clauses()).doesNotContainKey("notified_on_note").containsEntry("kick_off", "§ 4.2");
        assertThat(count("select count(*) from work_unit")).isEqualTo(units);
        assertThat(jdbc.sql("select rank from award w join lot l on l.id = w.lot_id where l.agreement_id = ?")
                        .param(A_2018.value())
                        .query(Integer.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select name from contractor where fictitious order by name")
                        .query(String.class)
                        .list())
                .as("those that the other model still needs")
                .containsExactly(
                        "Atelier Numérique Exemple (société fictive)",
                        "Cabinet Incubation Échantillon (société fictive)");
        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id")
                        .param(A_2018.value())
                        .query(String.class)
                        .list())
                .containsExactly("agreement.changed", "agreement.put-in-service");
        assertThat(models.find(A_2018, buyer).companies()).isEmpty();
        assertRefused(() -> models.putInService(A_2018, 1, TODAY, buyer), "agreement.no-model");

        models.putInService(A_2016, 0, TODAY, buyer);
        assertThat(count("select count(*) from contractor where fictitious")).isZero();
    }

    @Test
    void keepsACompanyThatHasAnAccount() {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                select gen_random_uuid(), 0, 'c', 'C', 'c@example.org', 'CORRESPONDENT', contractor_id, test.now()
                from award w join lot l on l.id = w.lot_id where l.agreement_id = ? and w.rank = 2""").param(A_2018.value()).update();

        models.putInService(A_2018, 0, TODAY, buyer);

        assertThat(count("select count(*) from contractor where fictitious")).isEqualTo(3);
    }

    @Test
    void refusesAModelThatWasOrderedOn() {
        var startups = new StartupRows(jdbc);
        var startup = startups.startup("a", startups.incubator("essai"), Phase.CONSTRUCTION, TODAY.minusMonths(1));
        new OrderTable(jdbc).order("ISSUED", startup, 1, TODAY, TODAY.plusMonths(1));

        assertRefused(() -> models.putInService(A_2018, 0, TODAY, buyer), "agreement.model-used");
    }

    @Test
    void refusesAModelThatSomeoneElseChanged() {
        assertThatThrownBy(() -> models.putInService(A_2018, 7, TODAY, buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BUYER")
    void isABuyersAct(Role role) {
        assertThatThrownBy(() -> models.putInService(A_2018, 0, TODAY, Viewers.of(role)))
                .isInstanceOf(NotFound.class);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static AgreementId id(String value) {
        return new AgreementId(UUID.fromString(value));
    }
}
