package fr.carnet.portfolio.web.home;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.awards.ModelAgreements;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Sirets;
import fr.carnet.startups.StartupRows;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a Carnet has come on its way to the first order. */
@DataTest
class StartQueriesDataTests {

    private static final UUID A_2018 = UUID.fromString("20180000-0000-4000-8000-000000000000");

    @Autowired
    private StartQueries start;

    @Autowired
    private ModelAgreements models;

    @Autowired
    private JdbcClient jdbc;

    private final Viewer buyer = Viewers.buyer();

    @Test
    void takesNoModelForAnAgreement() {
        assertThat(start.facts(buyer, TODAY))
                .isEqualTo(new StartFacts(
                        "", "", null, false, false, false, false, false, false, false, false, false, false, false,
                        null));
    }

    @Test
    @DisplayName("an agreement in service needs awards with a correspondent, then each price")
    void followsAnAgreementToItsPrices() {
        models.putInService(new AgreementId(A_2018), 0, TODAY.minusMonths(1), buyer);
        assertAgreement(false, false);

        UUID award = award();
        assertAgreement(false, false);
        jdbc.sql(
                        "insert into correspondent (id, version, award_id, name, email) values (gen_random_uuid(), 0, ?, 'C', 'c@c')")
                .param(award)
                .update();
        assertAgreement(true, false);

        jdbc.sql("""
                insert into price (award_id, work_unit_id, valid_from, amount)
                select w.id, u.id, ?, 100 from award w join work_unit u on u.lot_id = w.lot_id where w.id = ?""").params(TODAY, award).update();
        assertAgreement(true, true);
        jdbc.sql("update price set valid_from = ? where award_id = ?")
                .params(TODAY.plusDays(1), award)
                .update();
        assertAgreement(true, false);
    }

    @Test
    @DisplayName("an incubator, a startup without a decision, then its phase; an archived one does not count")
    void followsAStartupToItsPhase() {
        var rows = new StartupRows(jdbc);
        UUID incubator = rows.incubator("essai");
        UUID startup = rows.startup("guichet", incubator);
        var facts = start.facts(buyer, TODAY);
        assertThat(facts.incubator()).isTrue();
        assertThat(facts.startup()).isTrue();
        assertThat(facts.phased()).isFalse();
        assertThat(facts.undecided()).isEqualTo("guichet");
        assertThat(start.facts(Viewers.coach(Set.of(incubator), Set.of(startup)), TODAY)
                        .undecided())
                .isEqualTo("guichet");
        assertThat(start.facts(Viewers.coach(), TODAY).undecided())
                .as("another's incubator")
                .isNull();

        rows.enters(startup, Phase.INVESTIGATION, TODAY);
        assertThat(start.facts(buyer, TODAY).phased()).isTrue();
        assertThat(start.facts(buyer, TODAY).undecided()).isNull();
        jdbc.sql("update startup set archived_on = ? where id = ?")
                .params(TODAY, startup)
                .update();
        assertThat(start.facts(buyer, TODAY).startup()).isFalse();
        assertThat(start.facts(buyer, TODAY).phased()).isFalse();
    }

    @Test
    @DisplayName("accounts by role; a contractor learns the name of nobody (domain.md § 8)")
    void namesWhoDoesTheRest() {
        account("Ada", "ADMINISTRATOR", true);
        account("Alice", "BUYER", false);
        assertThat(start.facts(buyer, TODAY).administrators()).isEqualTo("Ada");
        assertThat(start.facts(buyer, TODAY).buyers()).isEqualTo("Alice");
        assertThat(start.facts(buyer, TODAY).buyer()).isTrue();
        assertThat(start.facts(buyer, TODAY).buyerActive()).isFalse();
        account("Bob", "BUYER", true);
        account("Paul", "PRODUCT_OWNER", false);
        assertThat(start.facts(buyer, TODAY).buyerActive()).isTrue();
        assertThat(start.facts(buyer, TODAY).people()).isFalse();
        account("Corinne", "CORRESPONDENT", false);
        assertThat(start.facts(buyer, TODAY).people()).isTrue();

        var correspondent = Viewers.correspondent(new OrderTable(jdbc).contractor(1));
        assertThat(start.facts(correspondent, TODAY).buyers()).isEmpty();
        assertThat(start.facts(correspondent, TODAY).administrators()).isEmpty();
        assertThat(start.facts(correspondent, TODAY).attached()).isTrue();
        assertThat(start.facts(Viewers.correspondent(), TODAY).attached()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void readsAllOfItInOneStatement(Role role) throws Exception {
        assertThat(statements(() -> start.facts(Viewers.of(role), TODAY))).hasSize(1);
    }

    private void assertAgreement(boolean held, boolean priced) {
        var facts = start.facts(buyer, TODAY);
        assertThat(facts.agreement()).isEqualTo(A_2018);
        assertThat(facts.held()).isEqualTo(held);
        assertThat(facts.priced()).isEqualTo(priced);
    }

    private UUID award() {
        UUID contractor = UUID.randomUUID();
        jdbc.sql("insert into contractor (id, name, siret, address) values (?, 'Vraie société', ?, 'Ici')")
                .params(contractor, Sirets.any())
                .update();
        UUID award = UUID.randomUUID();
        jdbc.sql(
                        "insert into award (id, lot_id, contractor_id, rank) select ?, id, ?, 1 from lot where agreement_id = ?")
                .params(award, contractor, A_2018)
                .update();
        return award;
    }

    private void account(String name, String role, boolean active) {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, password_hash, created_at)
                values (gen_random_uuid(), 0, lower(?), ?, 'a@example.org', ?,
                        case when ? = 'CORRESPONDENT' then (select min(cast(id as text))::uuid from contractor) end, ?, test.now())""").params(name, name, role, role, active ? "{noop}x" : null).update();
    }
}
