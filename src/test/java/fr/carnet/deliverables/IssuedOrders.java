package fr.carnet.deliverables;

import fr.carnet.TestDay;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders under the reference agreements, and the accounts around them, written straight into the tables. */
public class IssuedOrders {

    /** Two competitors, both awardees of A-2018. */
    public static final UUID COMPANY = UUID.fromString("c0000000-0000-4000-8000-00000000000a");

    public static final UUID COMPETITOR = UUID.fromString("c0000000-0000-4000-8000-00000000000b");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;

    public IssuedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An acknowledged order of A-2018 with one line, from the first of this month on. */
    public OrderId order(UUID contractor, @Nullable UUID startup, LocalDate start, LocalDate end) {
        var id = OrderId.random();
        int number = NUMBER.incrementAndGet();
        jdbc.sql("""
                        insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id,
                            state, number, number_year, number_in_year, starts_on, ends_on, vat_rate, created_at,
                            issued_at, issued_on)
                        select :id, 0, l.agreement_id, l.id, w.id, w.contractor_id, :startup,
                            'ACKNOWLEDGED', 'BC-TEST-' || :number, 1999, :number, :start, :end, 20, :at, :at, :start
                        from award w join lot l on l.id = w.lot_id
                            join framework_agreement a on a.id = l.agreement_id
                        where a.reference = 'A-2018' and w.contractor_id = :contractor""")
                .param("id", id.value())
                .param("startup", startup)
                .param("number", number)
                .param("start", start)
                .param("end", end)
                .param("at", TestDay.time())
                .param("contractor", contractor)
                .update();
        jdbc.sql("""
                        insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price,
                            days_per_unit, amount, days)
                        select gen_random_uuid(), o.id, 1, u.id, u.code, u.title, 1, 1000, u.days, 1000, u.days
                        from purchase_order o join work_unit u on u.lot_id = o.lot_id
                        where o.id = :id and u.code = 'DEVOPS'""").param("id", id.value()).update();
        return id;
    }

    public String number(OrderId order) {
        return jdbc.sql("select number from purchase_order where id = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }

    public void put(OrderId order, OrderState state) {
        jdbc.sql("update purchase_order set state = :state where id = :id")
                .param("state", state.name())
                .param("id", order.value())
                .update();
    }

    /** What the order's agreement says of reviews, instead of its 30 days without tacit acceptance. */
    public void reviewTerms(OrderId order, int days, boolean silenceAccepts) {
        jdbc.sql("""
                        update framework_agreement set review_days = :days, tacit_acceptance = :tacit
                        where id = (select agreement_id from purchase_order where id = :id)""")
                .param("days", days)
                .param("tacit", silenceAccepts)
                .param("id", order.value())
                .update();
    }

    public UUID incubator() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into sponsor (id, name) values (:id, :id)")
                .param("id", id)
                .update();
        jdbc.sql("insert into incubator (id, slug, name, sponsor_id) values (:id, :id, 'Incubateur Exemple', :id)")
                .param("id", id)
                .update();
        return id;
    }

    public UUID startup(UUID incubator, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                        select :id, 0, :slug, :name, 'Mission', i.id, i.sponsor_id from incubator i where i.id = :incubator""")
                .param("id", id)
                .param("slug", "s-" + id)
                .param("name", name)
                .param("incubator", incubator)
                .update();
        return id;
    }

    public Viewer buyer() {
        return account(Role.BUYER, null, Set.of(), Set.of());
    }

    public Viewer productOwner(UUID... startups) {
        return account(Role.PRODUCT_OWNER, null, Set.of(startups), Set.of());
    }

    public Viewer coach(Set<UUID> incubators, Set<UUID> startups) {
        return account(Role.COACH, null, startups, incubators);
    }

    public Viewer correspondent(UUID contractor) {
        return account(Role.CORRESPONDENT, contractor, Set.of(), Set.of());
    }

    public Viewer administrator() {
        return account(Role.ADMINISTRATOR, null, Set.of(), Set.of());
    }

    private Viewer account(Role role, @Nullable UUID contractor, Set<UUID> startups, Set<UUID> incubators) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                        values (:id, 0, :id, :name, 'a@exemple.fr', :role, :contractor, test.now())""")
                .param("id", id)
                .param("name", role + " " + id)
                .param("role", role.name())
                .param("contractor", contractor)
                .update();
        return new Viewer(id, id.toString(), role + " " + id, role, contractor, startups, incubators);
    }
}
