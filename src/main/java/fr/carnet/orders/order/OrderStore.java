package fr.carnet.orders.order;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementTerms;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Money;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks and numbers the orders of an agreement, and reads what deciding on one order needs to know of all the others. */
@Component
public class OrderStore {

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number. The agreement stays locked until the transaction ends, so that its orders are issued one after the
     * other: what follows sees all that was committed before, and a number that is not used after all is not lost.
     */
    public OrderNumber nextNumber(AgreementTerms agreement, int year) {
        int sequence = jdbc.sql("""
                with locked as (select id from framework_agreement where id = :agreement for no key update)
                insert into order_counter (agreement_id, year, last_number) select id, :year, 1 from locked
                on conflict (agreement_id, year) do update set last_number = order_counter.last_number + 1
                returning last_number""")
                .param("agreement", agreement.id().value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new OrderNumber(agreement.numberPrefix(), year, sequence);
    }

    /**
     * Locks the agreement until the transaction ends, as issuing does: what its orders commit stays as it is read then.
     */
    public void lock(AgreementId agreement) {
        jdbc.sql("select id from framework_agreement where id = :agreement for no key update")
                .param("agreement", agreement.value())
                .query(UUID.class)
                .single();
    }

    /** What the agreement's orders commit, excl. VAT: issued and amended, less released. */
    public Money committed(AgreementId agreement) {
        return new Money(jdbc.sql("""
                select coalesce(sum(committed_excl_vat), 0) from purchase_order where agreement_id = :agreement""")
                .param("agreement", agreement.value())
                .query(BigDecimal.class)
                .single());
    }

    /** What the agreement's drafts come to, excl. VAT, but for one: they commit nothing. */
    public Money prepared(AgreementId agreement, OrderId butFor) {
        return new Money(jdbc.sql("""
                select coalesce(sum(total_excl_vat), 0) from purchase_order
                where agreement_id = :agreement and state = 'DRAFT' and id <> :draft""")
                .param("agreement", agreement.value())
                .param("draft", butFor.value())
                .query(BigDecimal.class)
                .single());
    }

    /** The award that the lot's last issued order went to, even if that order was cancelled since: it had its turn. */
    @Nullable
    public AwardId lastServed(LotId lot) {
        return jdbc.sql("""
                select award_id from purchase_order where lot_id = :lot and number is not null
                order by number_year desc, number_in_year desc limit 1""")
                .param("lot", lot.value())
                .query(UUID.class)
                .optional()
                .map(AwardId::new)
                .orElse(null);
    }

    /** The day on which an order last moved, which is when it ended if it did. */
    public Optional<LocalDate> endedOn(OrderId order) {
        return jdbc.sql("""
                select max(cast(changed_at at time zone 'Europe/Paris' as date)) from order_change where order_id = :order""")
                .param("order", order.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The units on the open orders of a startup. */
    public Set<WorkUnitId> openUnits(StartupId startup) {
        return jdbc.sql("""
                select distinct l.work_unit_id from order_line l join purchase_order o on o.id = l.order_id
                where o.startup_id = :startup and o.state in\s""" + OrderState.OPEN_SQL).param("startup", startup.value()).query(UUID.class).list().stream()
                .map(WorkUnitId::new)
                .collect(Collectors.toSet());
    }
}
