package fr.carnet.agreements.awards;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.ContractorId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Siret;
import fr.carnet.shared.Sirets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class ContractorsDataTests {

    @Autowired
    Contractors contractors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final String name = "Société " + UUID.randomUUID();
    private Viewer buyer;

    @BeforeEach
    void buyer() {
        buyer = new OrderRowsInDatabase(context).buyer;
    }

    @Test
    void aBuyerRegistersACompanyOnTheWayToAnAward() {
        var id = contractors.create(details(name, Sirets.any()), buyer);
        assertThat(one("select name from contractor where id = ?", id)).isEqualTo(name);
        assertThat(one("select action from audit_event where subject_id = ?", id))
                .isEqualTo("contractor.created");
    }

    @Test
    void theSameSiretIsNotRegisteredTwice() {
        var siret = Sirets.any();
        contractors.create(details(name, siret), buyer);
        assertRefused(() -> contractors.create(details(name + " bis", siret), buyer), "contractor.siret-taken");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into contractor (id, name, siret, address) values (?, 'Autre', ?, 'Ici')")
                        .params(UUID.randomUUID(), siret)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theSameNameIsNotRegisteredTwiceWhateverItsCase() {
        contractors.create(details(name, Sirets.any()), buyer);
        assertRefused(
                () -> contractors.create(details(name.toUpperCase(), Sirets.any()), buyer), "contractor.name-taken");
    }

    @Test
    void aChangeIsRecordedWithWhatItWas() {
        var id = contractors.create(details(name, Sirets.any()), buyer);
        contractors.change(id, 0, details(name + " SAS", Sirets.any()), buyer);
        assertThat(one(
                        "select details::text from audit_event where subject_id = ? and action = 'contractor.changed'",
                        id))
                .contains(name, name + " SAS", "siret")
                .doesNotContain("postalAddress");
    }

    @Test
    void twoWhoChangeItAtOnceDoNotOverwriteEachOther() {
        var id = contractors.create(details(name, Sirets.any()), buyer);
        contractors.change(id, 0, details(name + " SAS", Sirets.any()), buyer);
        assertThatThrownBy(() -> contractors.change(id, 0, details(name + " SA", Sirets.any()), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("domain.md § 8: buyers and administrators keep companies, nobody else")
    void nobodyElseKeepsCompanies() {
        var details = details(name, Sirets.any());
        assertThatThrownBy(() -> contractors.create(details, Viewers.productOwner(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contractors.create(details, Viewers.correspondent(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contractors.change(ContractorId.random(), 0, details, buyer))
                .isInstanceOf(NotFound.class);
    }

    private static ContractorDetails details(String name, String siret) {
        return new ContractorDetails(name, new Siret(siret), "1 rue de l’Essai");
    }

    private String one(String sql, ContractorId id) {
        return jdbc.sql(sql).param(id.value()).query(String.class).single();
    }
}
