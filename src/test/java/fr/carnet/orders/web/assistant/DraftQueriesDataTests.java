package fr.carnet.orders.web.assistant;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftQueriesDataTests extends OrdersDataTestBase {

    @Autowired
    DraftQueries queries;

    @Autowired
    Drafts drafts;

    TestLot lot;
    UUID startup;

    @BeforeEach
    void anAgreementAndAStartup() {
        lot = rows.lot();
        startup = rows.startup();
    }

    @Test
    void eachDraftSaysWhatItIsForWhatItComesToAndWhatIsMissing() {
        var begun = OrderId.random();
        drafts.open(begun, lot.id(), new OrderTarget.ForStartup(new StartupId(startup)), rows.buyer);
        var whole = rows.draft(lot, startup);
        entities.flush();

        assertThat(row(begun).missing())
                .containsExactly("unités", "période", "complexité", "bénéficiaire, lieu ou facturation");
        assertThat(row(whole).missing()).isEmpty();
        assertThat(row(whole).amount()).isEqualByComparingTo("1000");
        assertThat(row(whole).days()).isEqualByComparingTo("60");
        assertThat(row(whole).author()).isEqualTo("Alice Acheteuse");
        assertThat(row(whole).mine()).isTrue();
        assertThat(row(whole).subject()).contains("startup-");
        assertThat(row(whole).changedAt()).isNotNull();
    }

    @Test
    void ordersAreNoDrafts() {
        var issued = rows.issued(lot, startup);
        entities.flush();

        assertThat(queries.drafts(Viewers.buyer())).extracting(DraftRow::id).doesNotContain(issued.value());
    }

    @Test
    void fiftyDraftsTakeAsManyStatementsAsOne() throws Exception {
        rows.draft(lot, startup);
        entities.flush();
        assertThat(statements(() -> queries.drafts(Viewers.buyer()))).hasSize(1);
        for (int i = 0; i < 49; i++) {
            drafts.open(OrderId.random(), lot.id(), new OrderTarget.ForStartup(new StartupId(startup)), rows.buyer);
        }
        entities.flush();
        assertThat(statements(() -> queries.drafts(Viewers.buyer()))).hasSize(1);
    }

    @Test
    void theLastToChangeItIsNamed() {
        var id = rows.draft(lot, startup);

        assertThat(queries.lastChange(id)).get().extracting("actor").isEqualTo("Alice Acheteuse");
    }

    @Test
    void referencesAreThoseOfIssuedOrdersForTheSameBeneficiaryEachOnce() {
        var benefits = "Ministère " + UUID.randomUUID();
        var first = rows.issued(lot, startup);
        var second = rows.issued(lot, startup);
        var elsewhere = rows.issued(lot, startup);
        var draft = rows.draft(lot, startup);
        entities.flush();
        for (var id : new OrderId[] {first, second, draft}) {
            jdbc.sql("update purchase_order set beneficiary = ? where id = ?")
                    .params(benefits, id.value())
                    .update();
        }

        assertThat(queries.references(draft)).singleElement().satisfies(references -> {
            assertThat(references.siret()).isEqualTo("00000001800010");
            assertThat(references.service()).isEqualTo("SERVICE");
            assertThat(references.order()).isIn(first.value(), second.value());
        });
        jdbc.sql("update purchase_order set billing_service = 'AUTRE' where id in (?, ?)")
                .params(second.value(), elsewhere.value())
                .update();
        assertThat(queries.references(draft))
                .extracting(DraftQueries.References::service)
                .containsExactlyInAnyOrder("SERVICE", "AUTRE");
    }

    private DraftRow row(OrderId id) {
        return queries.drafts(Viewers.buyer()).stream()
                .filter(row -> row.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
