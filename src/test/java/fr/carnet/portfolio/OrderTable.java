package fr.carnet.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders, lines and deliverables in any state and at any date, written straight into the tables for tests that read. */
public final class OrderTable {

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    private final JdbcClient jdbc;

    public OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company of the agreement with several ranks. */
    public UUID contractor(int rank) {
        return jdbc.sql("""
                select w.contractor_id from award w join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id
                where a.number_prefix = 'BC-2018' and w.rank = ?""").param(rank).query(UUID.class).single();
    }

    public UUID draft(UUID startup, UUID createdBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, startup_id, state, vat_rate, created_by, created_at)
                select ?, 0, l.agreement_id, l.id, ?, 'DRAFT', 20, ?, test.now()
                from lot l join framework_agreement a on a.id = l.agreement_id where a.number_prefix = 'BC-2018'""").params(id, startup, createdBy).update();
        return id;
    }

    /** An issued order for a startup, of the company of that rank; it begins on the day it is issued. */
    public UUID order(String state, @Nullable UUID startup, int rank, LocalDate issuedOn, LocalDate endsOn) {
        UUID id = UUID.randomUUID();
        int number = NUMBER.incrementAndGet();
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number,
                                            number_year, number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at,
                                            issued_on)
                select :id, 0, a.id, l.id, w.id, w.contractor_id, cast(:startup as uuid), :state, 'BC-2018-2026-' || :number, 2026, :number,
                       :issued, :ends, 20, test.now(), test.now(), :issued
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                where a.number_prefix = 'BC-2018' and w.rank = :rank""")
                .param("id", id)
                .param("startup", startup)
                .param("state", state)
                .param("number", number)
                .param("issued", issuedOn)
                .param("ends", endsOn)
                .param("rank", rank)
                .update();
        return id;
    }

    public UUID line(UUID order, String days, String consumed) {
        return line(order, "DEVOPS", days, consumed);
    }

    public UUID line(UUID order, String unit, String days, String consumed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit,
                                        amount, days, consumed)
                select ?, ?, 1 + (select count(*) from order_line l where l.order_id = ?), u.id, u.code, u.title, 1, 1000, ?,
                       1000, ?, ?
                from work_unit u where u.code = ? order by u.id limit 1""")
                .params(id, order, order, new BigDecimal(days), new BigDecimal(days), new BigDecimal(consumed), unit)
                .update();
        return id;
    }

    public void covers(UUID order, UUID incubator) {
        jdbc.sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                .params(order, incubator)
                .update();
    }

    public UUID deliverable(UUID order, String title, String state, LocalDate dueOn, LocalDate reviewBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into deliverable (id, version, order_id, title, due_on, state, review_by) values (?, 0, ?, ?, ?, ?, ?)""").params(id, order, title, dueOn, state, reviewBy).update();
        return id;
    }

    public void deposited(UUID deliverable, OffsetDateTime at, LocalDate reviewBy) {
        jdbc.sql("""
                insert into deliverable_version (id, deliverable_id, number, deposited_at, depositor, review_by)
                values (?, ?, 1, ?, 'Corinne', ?)""").params(UUID.randomUUID(), deliverable, at, reviewBy).update();
    }

    public void changed(UUID order, String state, OffsetDateTime at) {
        jdbc.sql("insert into order_change (order_id, state, actor, changed_at) values (?, ?, 'Alice', ?)")
                .params(order, state, at)
                .update();
    }

    public String number(UUID order) {
        return jdbc.sql("select number from purchase_order where id = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
