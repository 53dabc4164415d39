package fr.carnet.orders;

import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.issuing.Issuing;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Sirets;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Agreements, startups and orders for data and module tests. Each agreement is the test's own, notified a year ago; orders
 * go through the front doors: {@code rows.draft(lot, startup)}, {@code rows.issued(lot, startup)}.
 */
public final class OrderRowsInDatabase {

    /** Whose acts these are: an account that really is in the database. */
    public final Viewer buyer = Viewers.buyer();

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final PurchaseOrders orders;
    private final Issuing issuing;
    private final EarlyEndings endings;
    private final StartupRows startups;
    private final LocalDate today = TestDay.TODAY;

    public OrderRowsInDatabase(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.drafts = context.getBean(Drafts.class);
        this.orders = context.getBean(PurchaseOrders.class);
        this.issuing = context.getBean(Issuing.class);
        this.endings = context.getBean(EarlyEndings.class);
        this.startups = new StartupRows(jdbc);
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'a@example.org', 'BUYER', test.now()) on conflict do nothing""")
                .params(buyer.accountId(), buyer.username(), buyer.displayName())
                .update();
    }

    /** A lot whose units are DEVOPS (60 days, 1 000 €) and FORFAIT (no day, 100 €), with a company on each rank. */
    public TestLot lot(AllocationRule rule, int awards, String maximum) {
        var lot = new TestLot(
                UUID.randomUUID(), new LotId(UUID.randomUUID()), unit(), unit(), new UUID[awards], new UUID[awards]);
        String name = name();
        jdbc.sql("""
                insert into framework_agreement (id, version, reference, number_prefix, title, object, contracting_authority,
                    signatory, procedure, maximum_amount, notified_on, firm_months, renewal_months, renewal_count,
                    maximum_months, notice_months, vat_rate, review_days, tacit_acceptance, objection_days,
                    objection_working_days, poor_execution_limit)
                values (?, 0, ?, ?, 'Essai', 'Essai', 'Une autorité', 'Le directeur', 'Essai', cast(? as numeric), ?, 12, 12,
                    3, 48, 1, 20, 30, false, 8, false, 2)""")
                .params(lot.agreement, "A-" + name, "BC-" + name, maximum, today.minusYears(1))
                .update();
        jdbc.sql("insert into lot (id, agreement_id, number, title, allocation_rule) values (?, ?, 1, 'Lot', ?)")
                .params(lot.id.value(), lot.agreement, rule.name())
                .update();
        insertUnit(lot, lot.devops, 1, "DEVOPS", "60", "DAYS");
        insertUnit(lot, lot.flat, 2, "FORFAIT", null, "FLAT");
        for (int rank = 1; rank <= awards; rank++) {
            award(lot, rank, name);
        }
        return lot;
    }

    /** Lets the orders of its agreement be for digital projects, as those of A-2018 may (§ 1.2). */
    public TestLot ordersProjects(TestLot lot) {
        jdbc.sql("""
                update framework_agreement set orders_projects = true, clauses = clauses || '{"projects": "§ 1.2"}' where id = ?""").param(lot.agreement).update();
        return lot;
    }

    public UUID project() {
        return startups.project("projet-" + name());
    }

    public TestLot lot() {
        return lot(AllocationRule.SINGLE, 1, null);
    }

    /** A lot of a test's own agreement. */
    public record TestLot(
            UUID agreement, LotId id, WorkUnitId devops, WorkUnitId flat, UUID[] awards, UUID[] contractors) {}

    private void insertUnit(TestLot lot, WorkUnitId unit, int position, String code, String days, String pricing) {
        jdbc.sql("""
                insert into work_unit (id, lot_id, position, code, title, clause, scope, days, pricing)
                values (?, ?, ?, ?, ?, '§ 1', 'STARTUP', cast(? as numeric), ?)""")
                .params(unit.value(), lot.id.value(), position, code, "Unité " + code, days, pricing)
                .update();
        jdbc.sql("insert into work_unit_deliverable (work_unit_id, position, title) values (?, 1, ?)")
                .params(unit.value(), "Livrable de " + code)
                .update();
    }

    private void award(TestLot lot, int rank, String name) {
        UUID contractor = lot.contractors[rank - 1] = UUID.randomUUID();
        UUID award = lot.awards[rank - 1] = UUID.randomUUID();
        jdbc.sql("insert into contractor (id, name, siret, address) values (?, ?, ?, '1 rue de l’Essai')")
                .params(contractor, "Société " + rank + " " + name, Sirets.any())
                .update();
        jdbc.sql("insert into award (id, lot_id, contractor_id, rank) values (?, ?, ?, ?)")
                .params(award, lot.id.value(), contractor, rank)
                .update();
        jdbc.sql(
                        "insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, ?, 1000), (?, ?, ?, 100)")
                .params(award, lot.devops.value(), today.minusYears(1), award, lot.flat.value(), today.minusYears(1))
                .update();
    }

    public UUID incubator() {
        return startups.incubator("incubateur-" + name());
    }

    public UUID startup(UUID incubator) {
        return startups.startup("startup-" + name(), incubator, Phase.CONSTRUCTION, today.minusMonths(2));
    }

    public UUID startup() {
        return startup(incubator());
    }

    /** A draft that nothing stands in the way of issuing. */
    public OrderId draft(TestLot lot, UUID startup) {
        return draft(lot, new OrderTarget.ForStartup(new StartupId(startup)), Map.of(lot.devops, BigDecimal.ONE));
    }

    public OrderId draft(TestLot lot, UUID startup, int quantity) {
        return draft(
                lot,
                new OrderTarget.ForStartup(new StartupId(startup)),
                Map.of(lot.devops, BigDecimal.valueOf(quantity)));
    }

    public OrderId draft(TestLot lot, OrderTarget target, Map<WorkUnitId, BigDecimal> quantities) {
        var id = drafts.open(OrderId.random(), lot.id, target, buyer);
        drafts.choose(id, version(id), new LinkedHashMap<>(quantities), buyer);
        drafts.describe(
                id,
                version(id),
                new Mentions(
                        Complexity.MEDIUM,
                        "Deux directions métiers",
                        OrderBuilder.criteria(Complexity.MEDIUM),
                        today,
                        today.plusMonths(3),
                        "Ministère fictif",
                        "1 rue de l’Exemple",
                        "Paris",
                        "00000001800010",
                        "SERVICE",
                        "1000123456"),
                buyer);
        return id;
    }

    /** Whatever it takes to issue the draft; returns its number. */
    public String issue(OrderId draft) {
        return issuing.issue(draft, version(draft), total(draft), buyer);
    }

    public OrderId issued(TestLot lot, UUID startup) {
        var id = draft(lot, startup);
        issue(id);
        return id;
    }

    public OrderId acknowledged(TestLot lot, UUID startup) {
        var id = issued(lot, startup);
        orders.acknowledge(
                id, correspondent(order(id).contractor().orElseThrow().value()));
        return id;
    }

    /** The order as it is but for these quantities. */
    public Amendment amendment(OrderId id, Map<WorkUnitId, Integer> changed) {
        var order = order(id);
        var quantities = new LinkedHashMap<WorkUnitId, BigDecimal>();
        order.lines().forEach(line -> quantities.put(line.unit(), line.quantity()));
        changed.forEach((unit, quantity) -> quantities.put(unit, BigDecimal.valueOf(quantity)));
        return new Amendment(quantities, order.mentions(), "Besoin précisé par le bénéficiaire");
    }

    /** Ends it as a buyer does who gives back all that is left. */
    public void terminate(OrderId id, String reason) {
        endings.terminate(id, version(id), ending(id, reason), buyer);
    }

    /** How to end an order today, all of its flat lines given back. */
    public Ending ending(OrderId id, String reason) {
        var flat = new LinkedHashMap<OrderLineId, Money>();
        order(id).lines().stream()
                .filter(line -> line.days().isEmpty())
                .forEach(line -> flat.put(line.id(), line.left()));
        return new Ending(flat, today, reason);
    }

    /** Someone of that company, with an account. */
    public Viewer correspondent(UUID contractor) {
        var viewer = Viewers.correspondent(contractor);
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, ?, 'c@example.org', 'CORRESPONDENT', ?, test.now()) on conflict do nothing""")
                .params(viewer.accountId(), viewer.username(), viewer.displayName(), contractor)
                .update();
        return viewer;
    }

    /** An order about incubators, put straight into the table: no unit of the test's lot suits them. */
    public OrderId forIncubators(TestLot lot, UUID startup, UUID... incubators) {
        var id = issued(lot, startup);
        jdbc.sql("update purchase_order set startup_id = null where id = ?")
                .param(id.value())
                .update();
        for (UUID incubator : incubators) {
            jdbc.sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                    .params(id.value(), incubator)
                    .update();
        }
        return id;
    }

    /** A unit of animation for so many startups, at 5 000 €, in the catalogue of that lot (A-2016 § 3.2.1). */
    public WorkUnitId animation(TestLot lot, String code, int least, int most) {
        return incubatorUnit(lot, code, "INCUBATORS", least, most, false);
    }

    /** The unit of that lot that sets an incubator up (A-2016 § 3.1). */
    public WorkUnitId creation(TestLot lot, String code) {
        return incubatorUnit(lot, code, "INCUBATOR", null, null, true);
    }

    private WorkUnitId incubatorUnit(
            TestLot lot, String code, String scope, Integer least, Integer most, boolean forCreation) {
        var unit = unit();
        jdbc.sql("""
                insert into work_unit (id, lot_id, position, code, title, clause, scope, pricing, minimum_startups, maximum_startups, for_creation)
                select ?, ?, 10 + count(*), ?, ?, '§ 3', ?, 'FLAT', cast(? as int), cast(? as int), ? from work_unit""")
                .params(unit.value(), lot.id.value(), code, "Unité " + code, scope, least, most, forCreation)
                .update();
        jdbc.sql("insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, ?, 5000)")
                .params(lot.awards[0], unit.value(), today.minusYears(1))
                .update();
        return unit;
    }

    /** These startups by their names. */
    public OrderTarget named(java.util.Collection<UUID> startups) {
        return new OrderTarget.ForNamedStartups(
                startups.stream().map(StartupId::new).collect(java.util.stream.Collectors.toSet()));
    }

    public OrderTarget about(UUID... incubators) {
        return new OrderTarget.ForIncubators(
                Set.of(incubators).stream().map(IncubatorId::new).collect(java.util.stream.Collectors.toSet()));
    }

    public PurchaseOrder order(OrderId id) {
        return orders.find(id, buyer.reach()).orElseThrow();
    }

    public long version(OrderId id) {
        return order(id).revision();
    }

    public Money total(OrderId id) {
        return order(id).totals().exclVat();
    }

    private static WorkUnitId unit() {
        return new WorkUnitId(UUID.randomUUID());
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
