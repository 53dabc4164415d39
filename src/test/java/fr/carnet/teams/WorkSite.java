package fr.carnet.teams;

import fr.carnet.TestDay;
import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Sirets;
import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that tests of teams and days stand on: companies, their people, orders of the reference agreements.
 *
 * <pre>{@code
 * var company = site.company();
 * var order = site.order(company).of(A_2016).line("UO-L2.2.2", 1).issue();
 * var alix = site.person(company, "Alix Martin", Profile.DEVOPS, 5);
 * site.present(order, alix);
 * site.logged(order, order.line(), alix, workingDay(3), "0.5");
 * }</pre>
 */
public final class WorkSite {

    /** The last working day before today, the one before it, and so on. */
    public static LocalDate workingDay(int ago) {
        var day = TODAY;
        for (int left = ago; left > 0; ) {
            day = day.minusDays(1);
            if (WorkingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** A lot of a reference agreement. */
    public enum Lot {
        A_2016("20160000-0000-4000-8000-000000000000", "20160000-0002-4000-8000-000000000000"),
        A_2018("20180000-0000-4000-8000-000000000000", "20180000-0001-4000-8000-000000000000");

        private final UUID agreement;
        private final UUID lot;

        Lot(String agreement, String lot) {
            this.agreement = UUID.fromString(agreement);
            this.lot = UUID.fromString(lot);
        }
    }

    /** The day on which the tests and the application stand. */
    public static final LocalDate TODAY = TestDay.TODAY;

    private final JdbcClient jdbc;

    public WorkSite(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID company() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into contractor (id, name, siret, address, fictitious) values (?, ?, ?, 'Ici', true)")
                .params(id, "Société " + id, Sirets.any())
                .update();
        return id;
    }

    public PersonId person(UUID company, String name, Profile profile, int years) {
        var id = PersonId.random();
        jdbc.sql("insert into team_person (id, contractor_id, name, profile, years) values (?, ?, ?, ?, ?)")
                .params(id.value(), company, name, profile.name(), years)
                .update();
        return id;
    }

    public PersonId person(UUID company, String name) {
        return person(company, name, Profile.DEVOPS, 5);
    }

    /** A startup of an incubator, both made for it. */
    public UUID startup(String name) {
        var sponsor = UUID.randomUUID();
        var incubator = UUID.randomUUID();
        var id = UUID.randomUUID();
        jdbc.sql("insert into sponsor (id, name) values (?, ?)")
                .params(sponsor, "Ministère " + sponsor)
                .update();
        jdbc.sql("insert into incubator (id, slug, name, sponsor_id) values (?, ?, ?, ?)")
                .params(incubator, "i-" + incubator, "Incubateur " + incubator, sponsor)
                .update();
        jdbc.sql(
                        "insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id) values (?, 0, ?, ?, 'Servir', ?, ?)")
                .params(id, "s-" + id, name, incubator, sponsor)
                .update();
        return id;
    }

    public void present(Order order, PersonId... people) {
        for (var person : people) {
            jdbc.sql("insert into team_member (order_id, person_id, presented_on) values (?, ?, date '2026-01-05')")
                    .params(order.id.value(), person.value())
                    .update();
        }
    }

    /** As another correspondent would have logged it, in the first activity. */
    public void logged(Order order, OrderLineId line, PersonId person, LocalDate day, String quantity) {
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                values (gen_random_uuid(), ?, ?, ?, 1, ?, ?, test.now())""")
                .params(order.id.value(), line.value(), person.value(), day, new BigDecimal(quantity))
                .update();
    }

    public BigDecimal consumed(OrderLineId line) {
        return jdbc.sql("select consumed from order_line where id = ?")
                .param(line.value())
                .query(BigDecimal.class)
                .single();
    }

    public String state(Order order) {
        return jdbc.sql("select state from purchase_order where id = ?")
                .param(order.id.value())
                .query(String.class)
                .single();
    }

    public OrderBuilder order(UUID company) {
        return new OrderBuilder(company);
    }

    /** An order as it stands, with its lines. */
    public record Order(OrderId id, String number, List<OrderLineId> lines) {

        public OrderLineId line() {
            return lines.get(0);
        }
    }

    /** Builds an order of a company. */
    public final class OrderBuilder {

        private final UUID company;
        private final List<String> codes = new ArrayList<>();
        private final List<Integer> quantities = new ArrayList<>();
        private Lot lot = Lot.A_2016;
        private OrderState state = OrderState.IN_PROGRESS;
        private LocalDate from = TODAY.minusDays(90);
        private LocalDate to = TODAY.plusDays(90);
        private UUID startup;

        private OrderBuilder(UUID company) {
            this.company = company;
        }

        public OrderBuilder of(Lot agreement) {
            lot = agreement;
            return this;
        }

        public OrderBuilder in(OrderState now) {
            state = now;
            return this;
        }

        public OrderBuilder from(LocalDate day) {
            from = day;
            return this;
        }

        public OrderBuilder to(LocalDate day) {
            to = day;
            return this;
        }

        public OrderBuilder forStartup(UUID id) {
            startup = id;
            return this;
        }

        public OrderBuilder line(String unit, int quantity) {
            codes.add(unit);
            quantities.add(quantity);
            return this;
        }

        public Order issue() {
            var id = OrderId.random();
            var inYear = ThreadLocalRandom.current().nextInt(100_000, 2_000_000_000);
            var number = "BC-ESSAI-" + inYear;
            jdbc.sql("""
                    insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number,
                        number_year, number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at, issued_on)
                    values (?, 0, ?, ?, ?, ?, ?, ?, ?, 1926, ?, ?, ?, 20, test.now(), test.now(), ?)""")
                    .params(
                            id.value(),
                            lot.agreement,
                            lot.lot,
                            award(),
                            company,
                            startup,
                            state.name(),
                            number,
                            inYear,
                            from,
                            to,
                            from)
                    .update();
            var lines = new ArrayList<OrderLineId>();
            for (var at = 0; at < codes.size(); at++) {
                lines.add(line(id, at));
            }
            jdbc.sql(
                            "update purchase_order set total_days = (select coalesce(sum(days), 0) from order_line where order_id = ?) where id = ?")
                    .params(id.value(), id.value())
                    .update();
            return new Order(id, number, lines);
        }

        private OrderLineId line(OrderId order, int at) {
            var id = OrderLineId.random();
            jdbc.sql("""
                    insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit, amount, days)
                    select ?, ?, ?, u.id, u.code, u.title, q.quantity, 100, u.days, q.quantity * 100, q.quantity * u.days
                    from work_unit u cross join (values (cast(? as numeric))) q (quantity) where u.lot_id = ? and u.code = ?""")
                    .params(id.value(), order.value(), at + 1, quantities.get(at), lot.lot, codes.get(at))
                    .update();
            return id;
        }

        private UUID award() {
            // A lot with a single contractor takes no second award: its own then stands for the company's.
            return jdbc.sql("""
                            select w.id from award w join lot l on l.id = w.lot_id
                            where l.id = ? and (w.contractor_id = ? or l.allocation_rule = 'SINGLE')""")
                    .params(lot.lot, company)
                    .query(UUID.class)
                    .optional()
                    .orElseGet(() -> {
                        var id = UUID.randomUUID();
                        jdbc.sql("insert into award (id, lot_id, contractor_id, rank) values (?, ?, ?, ?)")
                                .params(
                                        id,
                                        lot.lot,
                                        company,
                                        ThreadLocalRandom.current().nextInt(1000, 2_000_000_000))
                                .update();
                        return id;
                    });
        }
    }
}
