package fr.carnet.orders;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.SearchWords;
import fr.carnet.shared.Warning;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupOrders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("domain.md § 2: an order names startups of an incubator, or sets one up (A-2016 § 3.1, § 3.2.1)")
class OrderTargetsDataTests extends OrdersDataTestBase {

    @Autowired
    Drafts drafts;

    @Autowired
    Amendments amendments;

    @Autowired
    OrderDocuments documents;

    @Autowired
    StartupOrders startupOrders;

    private TestLot lot;
    private WorkUnitId small;
    private WorkUnitId medium;
    private WorkUnitId large;
    private WorkUnitId creation;
    private UUID incubator;
    private List<UUID> startups;

    @BeforeEach
    void anIncubatorOf26Startups() {
        lot = rows.lot();
        creation = rows.creation(lot, "CREER");
        small = rows.animation(lot, "PETIT", 1, 5);
        medium = rows.animation(lot, "MOYEN", 6, 15);
        large = rows.animation(lot, "GRAND", 16, 25);
        incubator = rows.incubator();
        startups = Stream.generate(() -> rows.startup(incubator)).limit(26).toList();
    }

    @Test
    @DisplayName("26 startups are off the grid as a whole, and both orders that name a part of them are issued")
    void splits26StartupsOverTwoOrders() {
        var whole = draft(rows.about(incubator), large);
        assertThat(refusals(whole)).containsExactly("order.off-grid");

        for (int first : new int[] {13, 5, 25}) {
            var one = draft(rows.named(startups.subList(0, first)), unitFor(first));
            var other = draft(rows.named(startups.subList(first, 26)), unitFor(26 - first));
            assertThat(rows.issue(one)).isNotBlank();
            assertThat(rows.issue(other)).isNotBlank();
            cancel(one);
            cancel(other);
        }
    }

    @Test
    void keepsTheNamesOfADraftUntilItAimsElsewhere() {
        var draft = draft(rows.named(startups.subList(0, 3)), small);
        again();
        assertThat(rows.order(draft).target()).isEqualTo(rows.named(startups.subList(0, 3)));

        aim(draft, rows.named(startups.subList(2, 4)));
        assertThat(rows.order(draft).target()).isEqualTo(rows.named(startups.subList(2, 4)));
        aim(draft, rows.about(incubator));
        assertThat(rows.order(draft).target()).isEqualTo(rows.about(incubator));
        aim(draft, rows.named(startups.subList(0, 1)));
        jdbc.sql("set constraints all immediate").update();
        assertThat(rows.order(draft).target()).isEqualTo(rows.named(startups.subList(0, 1)));
    }

    @Test
    void isForItsNamesAndNothingElse() {
        var draft = draft(rows.named(startups.subList(0, 3)), small);
        again();
        jdbc.sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                .params(draft.value(), incubator)
                .update();

        assertThatThrownBy(() -> jdbc.sql("set constraints all immediate").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("names startups is for nothing else");
    }

    @Test
    @DisplayName("§ 3: what an issued order names is frozen, in the database too")
    void freezesTheNamesAtIssue() {
        var issued = issuedFor(startups.subList(0, 3), small);

        assertThatThrownBy(() -> jdbc.sql("delete from order_startup where order_id = ?")
                        .param(issued.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("order_startup is frozen");
    }

    @Test
    @DisplayName("Carnet: no two open orders name a startup for the same days; whole incubators are a warning")
    void namesAStartupOnceForTheSameDays() {
        var former = issuedFor(startups.subList(0, 3), small);
        var again = draft(rows.named(startups.subList(2, 5)), small);
        assertThat(refusals(again)).containsExactly("order.named-twice");

        cancel(former);
        assertThat(refusals(again)).isEmpty();
        var few = rows.incubator();
        var covered = rows.startup(few);
        var whole = draft(rows.about(few), small);
        rows.issue(whole);
        entities.flush();
        var named = draft(rows.named(List.of(covered)), small);
        assertThat(refusals(named)).isEmpty();
        assertThat(issuing.check(named, rows.buyer).warnings())
                .extracting(Warning::code)
                .contains("order.covered-twice");
    }

    @Test
    void isNotAmendedIntoThePeriodOfAnotherThatNamesTheSame() {
        var first = issuedFor(startups.subList(0, 3), small);
        var order = rows.order(first);
        var later = draft(rows.named(startups.subList(0, 3)), small);
        LocalDate after = order.mentions().period().orElseThrow().end().plusDays(1);
        drafts.describe(later, rows.version(later), moved(order, after, after.plusMonths(1)), rows.buyer);
        rows.issue(later);
        entities.flush();

        assertThatThrownBy(() -> amendments.amend(
                        first,
                        rows.version(first),
                        new Amendment(Map.of(small, BigDecimal.ONE), moved(order, TODAY, after), "Le besoin dure"),
                        rows.buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.refusals())
                        .extracting(fr.carnet.shared.Refusal::code)
                        .contains("order.named-twice"));
    }

    @Test
    @DisplayName("Isolation: startups of another incubator are not named beside")
    void refusesStartupsOfAnotherIncubator() {
        var elsewhere = rows.startup(rows.incubator());
        var mixed = draft(rows.named(List.of(startups.get(0), elsewhere)), small);

        assertThat(refusals(mixed)).containsExactly("order.named-several-incubators");
    }

    @Test
    @DisplayName("A-2016 § 3.1: the unit of creation is for an incubator in creation, with conditions and criteria")
    void setsUpAnIncubatorThatIsInCreation() {
        var made = rows.incubator();
        var draft = draft(rows.about(made), creation);
        assertThat(refusals(draft)).containsExactly("order.unit-for-creation");
        jdbc.sql("update incubator set in_creation = true where id = ?")
                .param(made)
                .update();
        assertThat(refusals(draft)).containsExactly("order.creation-undescribed");
        jdbc.sql(
                        "update incubator set success_conditions = 'Un porteur', success_criteria = 'Deux startups' where id = ?")
                .param(made)
                .update();
        assertThat(refusals(draft)).isEmpty();
        assertThat(rows.issue(draft)).isNotBlank();
    }

    @Test
    @DisplayName("§ 8: the coach of the incubator and the owners of the startups named read it, nobody else's")
    void isReadByWhoReadsAStartupThatItNames() {
        var order = issuedFor(startups.subList(0, 3), small);
        var draft = draft(rows.named(startups.subList(3, 6)), small);
        entities.flush();
        var elsewhere = rows.incubator();
        var other = rows.startup(elsewhere);

        assertThat(reads(rows.buyer, order)).isTrue();
        assertThat(reads(Viewers.coach(Set.of(incubator), Set.copyOf(startups)), order))
                .isTrue();
        assertThat(reads(Viewers.productOwner(startups.get(0)), order)).isTrue();
        assertThat(reads(Viewers.correspondent(lot.contractors()[0]), order)).isTrue();
        assertThat(reads(Viewers.productOwner(startups.get(3)), order)).isFalse();
        assertThat(reads(Viewers.coach(Set.of(elsewhere), Set.of(other)), order))
                .isFalse();
        assertThat(reads(Viewers.correspondent(UUID.randomUUID()), order)).isFalse();
        assertThat(reads(Viewers.administrator(), order)).isFalse();
        assertThat(reads(Viewers.productOwner(startups.get(3)), draft))
                .as("a draft")
                .isFalse();
    }

    @Test
    @DisplayName("§ 8: a contractor works for the startups that its orders name, and for no other")
    void opensItsStartupsToItsContractor() {
        issuedFor(startups.subList(0, 3), small);
        draft(rows.named(startups.subList(3, 6)), small);
        entities.flush();

        assertThat(startupsOf(Viewers.correspondent(lot.contractors()[0])))
                .containsExactlyInAnyOrderElementsOf(startups.subList(0, 3));
        assertThat(startupsOf(Viewers.correspondent(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void isSearchedByTheNamesAndSaysThemOnItsDocument() {
        var order = issuedFor(startups.subList(0, 2), small);
        var name = name(startups.get(1));

        assertThat(jdbc.sql("select o.id from purchase_order o where o.id = :id "
                                + OrderWords.sql(SearchWords.of(name)))
                        .param("id", order.value())
                        .params(SearchWords.of(name).params())
                        .query(UUID.class)
                        .list())
                .containsExactly(order.value());
        assertThat(documents.find(order, rows.buyer).orElseThrow().subject())
                .startsWith("Startups d’État de l’incubateur ")
                .contains(name(startups.get(0)), name);
    }

    @Test
    @DisplayName("§ 6: a startup is not archived while an order that names it is not over")
    void keepsItsStartupsFromTheArchive() {
        var order = issuedFor(startups.subList(0, 2), small);

        assertThat(startupOrders.unfinished(new StartupId(startups.get(1))))
                .extracting(StartupOrders.Unfinished::id)
                .containsExactly(order.value());
        assertThat(startupOrders.unfinished(new StartupId(startups.get(2)))).isEmpty();
    }

    @Test
    @DisplayName("§ 2: a bracket that is outgrown during the six months is told, a name never grows")
    void isOutgrownByItsIncubatorOnly() {
        var few = rows.incubator();
        var members = Stream.generate(() -> rows.startup(few)).limit(5).toList();
        var whole = draft(rows.about(few), small);
        rows.issue(whole);
        entities.flush();
        assertThat(outgrown()).isEmpty();

        rows.startup(few);
        assertThat(outgrown()).containsExactly(whole.value());
        cancel(whole);
        entities.flush();
        assertThat(outgrown()).isEmpty();
        issuedFor(members, small);
        assertThat(outgrown()).isEmpty();
    }

    @Test
    void benefitsTheAdministrationOfItsIncubator() {
        var draft = drafts.open(OrderId.random(), lot.id(), rows.named(startups.subList(0, 2)), rows.buyer);

        assertThat(rows.order(draft).mentions().beneficiary())
                .isEqualTo(
                        jdbc.sql("select a.name from incubator i join sponsor a on a.id = i.sponsor_id where i.id = ?")
                                .param(incubator)
                                .query(String.class)
                                .single());
    }

    private OrderId issuedFor(List<UUID> named, WorkUnitId unit) {
        var id = draft(rows.named(named), unit);
        rows.issue(id);
        again();
        return id;
    }

    private OrderId draft(OrderTarget target, WorkUnitId unit) {
        return rows.draft(lot, target, Map.of(unit, BigDecimal.ONE));
    }

    private WorkUnitId unitFor(int count) {
        return count <= 5 ? small : count <= 15 ? medium : large;
    }

    private void aim(OrderId draft, OrderTarget target) {
        drafts.aim(draft, rows.version(draft), lot.id(), target, rows.buyer);
        again();
    }

    private void cancel(OrderId order) {
        orders.cancel(order, rows.version(order), "Besoin retiré", rows.buyer);
        again();
    }

    private void again() {
        entities.flush();
        entities.clear();
    }

    private List<String> refusals(OrderId draft) {
        entities.flush();
        return issuing.check(draft, rows.buyer).refusals().stream()
                .map(fr.carnet.shared.Refusal::code)
                .toList();
    }

    private boolean reads(Viewer viewer, OrderId order) {
        boolean bySql = jdbc.sql("select count(*) from purchase_order o where o.id = :id and " + Reach.ORDER_SQL)
                        .param("id", order.value())
                        .params(viewer.reach().params())
                        .query(Integer.class)
                        .single()
                == 1;
        assertThat(orders.find(order, viewer.reach()).map(PurchaseOrder::id).isPresent())
                .isEqualTo(bySql);
        return bySql;
    }

    private List<UUID> startupsOf(Viewer viewer) {
        return jdbc.sql("select s.id from startup s where " + Reach.STARTUP_SQL)
                .params(viewer.reach().params())
                .query(UUID.class)
                .list();
    }

    private List<UUID> outgrown() {
        return jdbc.sql("select outgrown.id from (" + OutgrownSql.ORDERS + ") outgrown")
                .param("on", TODAY)
                .query(UUID.class)
                .list();
    }

    private String name(UUID startup) {
        return jdbc.sql("select name from startup where id = ?")
                .param(startup)
                .query(String.class)
                .single();
    }

    private static fr.carnet.orders.mentions.Mentions moved(PurchaseOrder order, LocalDate from, LocalDate to) {
        var said = order.mentions();
        return new fr.carnet.orders.mentions.Mentions(
                said.complexity(),
                said.complexityReasons(),
                said.criteria(),
                from,
                to,
                said.beneficiary(),
                said.beneficiaryAddress(),
                said.placeOfWork(),
                said.billingSiret(),
                said.billingService(),
                said.billingCommitment());
    }
}
