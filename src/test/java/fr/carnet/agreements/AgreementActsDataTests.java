package fr.carnet.agreements;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.terms.AgreementDetails;
import fr.carnet.agreements.terms.AgreementText;
import fr.carnet.agreements.terms.AmountLimits;
import fr.carnet.agreements.terms.ExecutionTerms;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The buyers' acts on agreements, lots and units, down to the database. */
@DataTest
class AgreementActsDataTests {

    private static final AgreementId A_2016 = new AgreementId(UUID.fromString("20160000-0000-4000-8000-000000000000"));
    private static final LotId LOT_2018 = new LotId(UUID.fromString("20180000-0001-4000-8000-000000000000"));
    private static final WorkUnitId DEVOPS_2018 =
            new WorkUnitId(UUID.fromString("20180000-0001-4000-8000-000000000021"));
    private static final UUID AWARD_2018 = UUID.fromString("20180000-0001-4000-9000-00000000000a");

    @Autowired
    FrameworkAgreements agreements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Agreements read;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private Viewer buyer;

    @BeforeEach
    void someone() {
        buyer = new AccountRows(jdbc).viewer(Role.BUYER);
    }

    @Test
    void createsAThirdAgreementThatOrdersReadAsTheOthers() {
        var id = agreements.create(Typed.agreement("A-TROIS", "BC-TROIS", "500000"), buyer);
        var lot = catalogue.addLot(id, Typed.lot(1), buyer);
        catalogue.addUnit(lot, Typed.unit("AGILE"), buyer);
        clear();
        var terms = read.lot(lot, Typed.NOTIFIED);
        assertThat(terms.agreement().reference()).isEqualTo("A-TROIS");
        assertThat(terms.agreement().maximumAmount().amount()).isEqualByComparingTo("500000");
        assertThat(terms.agreement().validity()).isEqualTo(new Validity(Typed.NOTIFIED, 12, 12, 3, 48, 2, null));
        assertThat(terms.agreement().clauses()).containsEntry("validity", "art. 4");
        assertThat(terms.rule()).isEqualTo(AllocationRule.ROUND_ROBIN);
        var unit = terms.units().get(0);
        assertThat(unit.quantityStep()).isEqualByComparingTo("0.5");
        assertThat(unit.days().value()).isEqualByComparingTo("20");
        assertThat(unit.profiles()).containsExactly(new RequiredProfile(Profile.DEVOPS, 3));
        assertThat(unit.deliverables())
                .extracting(ExpectedDeliverable::title)
                .containsExactly("Compte rendu", "Code source");
        assertThat(agreements.find(id, buyer).details().alertDays()).containsExactly(90, 60, 30);
        assertThat(acts(id.value())).containsExactly("agreement.created");
    }

    @Test
    void readsBackBothReferenceAgreementsAsTheyAre() {
        var before = agreements.find(A_2016, buyer);
        agreements.describe(A_2016, before.revision(), before.details(), buyer);
        clear();
        assertThat(agreements.find(A_2016, buyer).details()).isEqualTo(before.details());
        assertThat(acts(A_2016.value())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRODUCT_OWNER", "COACH", "CORRESPONDENT", "ADMINISTRATOR"})
    @DisplayName("domain.md § 8: buyers alone write")
    void looksAbsentToAnyOtherRole(Role role) {
        var other = Viewers.of(role);
        assertThatThrownBy(() -> agreements.create(Typed.agreement(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.find(A_2016, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.delete(A_2016, 0, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.addLot(A_2016, Typed.lot(9), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.addUnit(LOT_2018, Typed.unit("X"), other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.withdrawUnit(LOT_2018, DEVOPS_2018, 0, "x", other))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAReferenceOrAPrefixThatIsTaken() {
        assertRefused(
                () -> agreements.create(Typed.agreement("A-2016", "BC-X", null), buyer), "agreement.reference-taken");
    }

    @Test
    void refusesAPrefixThatIsTaken() {
        assertRefused(
                () -> agreements.create(Typed.agreement("A-X", "BC-2016", null), buyer), "agreement.prefix-taken");
    }

    @Test
    void refusesWhatWasChangedMeanwhile() {
        var seen = agreements.find(A_2016, buyer);
        agreements.describe(A_2016, seen.revision(), limited(seen.details(), "90000000"), buyer);
        assertThatThrownBy(() -> agreements.describe(A_2016, seen.revision(), seen.details(), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        var unit = catalogue.unit(LOT_2018, DEVOPS_2018, buyer);
        catalogue.changeUnit(LOT_2018, DEVOPS_2018, unit.revision(), Typed.unit("DEVOPS"), buyer);
        assertThatThrownBy(
                        () -> catalogue.changeUnit(LOT_2018, DEVOPS_2018, unit.revision(), Typed.unit("DEVOPS"), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void keepsThePrefixOnceAnOrderIsNumbered() {
        order("40500.00", LocalDate.of(2026, 3, 1));
        var id = new AgreementId(UUID.fromString("20180000-0000-4000-8000-000000000000"));
        var seen = agreements.find(id, buyer);
        assertThat(seen.numbered()).isTrue();
        var text = seen.details().text();
        var renamed = new AgreementText(
                text.reference(),
                "BC-AUTRE",
                text.title(),
                text.object(),
                text.contractingAuthority(),
                text.signatory(),
                text.procedure());
        assertRefused(
                () -> agreements.describe(id, seen.revision(), renamed(seen.details(), renamed), buyer),
                "agreement.prefix-used");
        assertThatThrownBy(() -> jdbc.sql("update framework_agreement set number_prefix = 'BC-Y' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("domain.md § 1: a maximum below what is committed is refused")
    void keepsTheMaximumAboveWhatIsCommitted() {
        order("40500.00", LocalDate.of(2026, 3, 1));
        var id = new AgreementId(UUID.fromString("20180000-0000-4000-8000-000000000000"));
        var seen = agreements.find(id, buyer);
        assertRefused(
                () -> agreements.describe(id, seen.revision(), limited(seen.details(), "40499.99"), buyer),
                "agreement.maximum-below-committed");
        agreements.describe(id, seen.revision(), limited(seen.details(), "40500"), buyer);
    }

    @Test
    void keepsTheIssuedOrdersWithinTheValidity() {
        order("40500.00", LocalDate.of(2026, 3, 1));
        var id = new AgreementId(UUID.fromString("20180000-0000-4000-8000-000000000000"));
        var seen = agreements.find(id, buyer);
        var later = new Validity(LocalDate.of(2026, 3, 2), 12, 12, 3, 48, 1, null);
        assertRefused(
                () -> agreements.describe(id, seen.revision(), Typed.with(seen.details(), later), buyer),
                "agreement.orders-outside");
        var asLate = new Validity(LocalDate.of(2026, 3, 1), 12, 12, 3, 48, 1, null);
        agreements.describe(id, seen.revision(), Typed.with(seen.details(), asLate), buyer);
    }

    @Test
    void deletesAnAgreementAndALotThatNothingRefersTo() {
        var id = agreements.create(Typed.agreement(), buyer);
        var lot = catalogue.addLot(id, Typed.lot(1), buyer);
        catalogue.addUnit(lot, Typed.unit("AGILE"), buyer);
        assertRefused(() -> agreements.delete(id, 0, buyer), "agreement.has-lots");
        catalogue.deleteLot(lot, 0, buyer);
        agreements.delete(id, 0, buyer);
        clear();
        assertThatThrownBy(() -> agreements.find(id, buyer)).isInstanceOf(NotFound.class);
        assertThat(acts(id.value())).containsExactly("agreement.created", "agreement.deleted");
    }

    @Test
    void keepsALotThatIsAwarded() {
        assertRefused(() -> catalogue.deleteLot(LOT_2018, 0, buyer), "lot.has-awards");
    }

    @Test
    void refusesALotNumberThatIsTaken() {
        assertRefused(() -> catalogue.addLot(A_2016, Typed.lot(2), buyer), "lot.number-taken");
    }

    @Test
    void refusesAUnitCodeThatIsTakenInItsLot() {
        assertRefused(() -> catalogue.addUnit(LOT_2018, Typed.unit("DEVOPS"), buyer), "unit.code-taken");
    }

    @Test
    void reordersAddsAndRemovesDeliverables() {
        var unit = catalogue.unit(LOT_2018, DEVOPS_2018, buyer);
        var three = List.of(
                new ExpectedDeliverable("C", "", true),
                new ExpectedDeliverable("A", "", false),
                new ExpectedDeliverable("B", "b", false),
                new ExpectedDeliverable("D", "", false));
        change(unit, three);
        assertThat(catalogue.unit(LOT_2018, DEVOPS_2018, buyer).content().deliverables())
                .containsExactlyElementsOf(three);
        change(catalogue.unit(LOT_2018, DEVOPS_2018, buyer), List.of(three.get(1)));
        assertThat(jdbc.sql("select position from work_unit_deliverable where work_unit_id = :id")
                        .param("id", DEVOPS_2018.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void withdrawsAUnitThatOrdersCarryAndDeletesItNot() {
        var order = order("40500.00", LocalDate.of(2026, 3, 1));
        line(order);
        assertThat(catalogue.unit(LOT_2018, DEVOPS_2018, buyer).ordered()).isTrue();
        assertRefused(() -> catalogue.deleteUnit(LOT_2018, DEVOPS_2018, 0, buyer), "unit.ordered");
        catalogue.withdrawUnit(LOT_2018, DEVOPS_2018, 0, " Remplacée ", buyer);
        clear();
        var terms = read.lot(LOT_2018, LocalDate.of(2026, 11, 22)).unit(DEVOPS_2018);
        assertThat(terms.withdrawal()).isEqualTo(new WorkUnitTerms.Withdrawal(LocalDate.now(clock), "Remplacée"));
        catalogue.offerUnitAgain(LOT_2018, DEVOPS_2018, 1, buyer);
        clear();
        assertThat(read.catalogue(LOT_2018).get(0).withdrawal()).isNull();
    }

    @Test
    void deletesAUnitThatNoOrderCarriesWithItsPrices() {
        catalogue.deleteUnit(LOT_2018, DEVOPS_2018, 0, buyer);
        clear();
        assertThat(read.catalogue(LOT_2018)).extracting(WorkUnitTerms::code).doesNotContain("DEVOPS");
    }

    @Test
    @DisplayName("domain.md § 3: what is frozen at issue stays frozen")
    void rewritesNoIssuedOrder() {
        var order = order("40500.00", LocalDate.of(2026, 3, 1));
        line(order);
        var before = frozen(order);
        var id = new AgreementId(UUID.fromString("20180000-0000-4000-8000-000000000000"));
        var seen = agreements.find(id, buyer);
        var d = seen.details();
        agreements.describe(
                id,
                seen.revision(),
                new AgreementDetails(
                        d.text(),
                        d.limits(),
                        d.validity(),
                        new ExecutionTerms(new BigDecimal("5.5"), 7, true, 3, false, 9, false, TrackingTerms.ASSUMED),
                        d.clauses(),
                        List.of(10)),
                buyer);
        catalogue.changeUnit(LOT_2018, DEVOPS_2018, 0, Typed.unit("AUTRE"), buyer);
        clear();
        assertThat(frozen(order)).isEqualTo(before);
    }

    private void change(Catalogue.UnitFound unit, List<ExpectedDeliverable> deliverables) {
        var content = new UnitContent(unit.content().details(), unit.content().profiles(), deliverables);
        catalogue.changeUnit(LOT_2018, DEVOPS_2018, unit.revision(), content, buyer);
        clear();
    }

    private static AgreementDetails limited(AgreementDetails d, String maximum) {
        return new AgreementDetails(
                d.text(),
                new AmountLimits(null, new BigDecimal(maximum)),
                d.validity(),
                d.execution(),
                d.clauses(),
                d.alertDays());
    }

    private static AgreementDetails renamed(AgreementDetails d, AgreementText text) {
        return new AgreementDetails(text, d.limits(), d.validity(), d.execution(), d.clauses(), d.alertDays());
    }

    private List<String> acts(UUID subject) {
        return jdbc.sql("select action from audit_event where subject_id = :id order by id")
                .param("id", subject)
                .query(String.class)
                .list();
    }

    private String frozen(UUID order) {
        return jdbc.sql("""
                select o.vat_rate || ' ' || o.total_excl_vat || ' ' || o.total_incl_vat || ' ' || l.code || ' ' || l.title || ' '
                    || l.unit_price || ' ' || l.days_per_unit || ' ' || l.days
                from purchase_order o join order_line l on l.order_id = o.id where o.id = :id""").param("id", order).query(String.class).single();
    }

    /** A numbered order of the second agreement. */
    private UUID order(String amount, LocalDate issuedOn) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                with counted as (insert into order_counter (agreement_id, year, last_number)
                    select agreement_id, 2097, 1 from lot where id = :lot on conflict do nothing)
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, state, number, number_year,
                    number_in_year, starts_on, ends_on, vat_rate, total_excl_vat, total_vat, total_incl_vat, total_days, created_at,
                    issued_at, issued_on)
                select :id, 0, l.agreement_id, l.id, w.id, w.contractor_id, 'ISSUED', 'BC-2018-2097-0001', 2097, 1, :on, :on, 20,
                    cast(:amount as numeric), 0, cast(:amount as numeric), 60, test.now(), test.now(), :on
                from award w join lot l on l.id = w.lot_id where w.id = :award""")
                .param("id", id)
                .param("lot", LOT_2018.value())
                .param("award", AWARD_2018)
                .param("amount", new BigDecimal(amount))
                .param("on", issuedOn)
                .update();
        return id;
    }

    private void line(UUID order) {
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit,
                    amount, days)
                values (gen_random_uuid(), :order, 1, :unit, 'DEVOPS', 'Développement', 1, 40500, 60, 40500, 60)""").param("order", order).param("unit", DEVOPS_2018.value()).update();
    }

    private void clear() {
        entities.flush();
        entities.clear();
    }
}
