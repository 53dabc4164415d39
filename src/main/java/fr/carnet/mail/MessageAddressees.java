package fr.carnet.mail;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.shared.NotFound;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a message is for, and what it may tell them of the order. */
@Component
class MessageAddressees {

    private final JdbcClient jdbc;

    MessageAddressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Addressee(String name, String email) {}

    /** The correspondents of the award that the order was issued on (A-2016 § 7.1, A-2018 § 4.1), or the buyer who issued it. */
    List<Addressee> of(MessageKind kind, OrderId order) {
        return jdbc.sql(kind.isToBuyer() ? """
                select a.display_name as name, a.email from account a
                where a.enabled and a.id = (select c.account_id from order_change c
                    where c.order_id = :order and c.state = 'ISSUED' order by c.id desc limit 1)""" : """
                select distinct on (lower(c.email)) c.name, c.email from correspondent c
                join purchase_order o on o.award_id = c.award_id
                where o.id = :order order by lower(c.email)""")
                .param("order", order.value())
                .query(Addressee.class)
                .list();
    }

    /** @throws NotFound for an order that was never issued */
    MessageText.Facts facts(OrderId order) {
        return jdbc.sql("""
                select o.id as "order", o.number, o.contractor_id, c.name as contractor,
                    coalesce(case s.kind when 'PROJECT' then 'projet ' else '' end || s.name, %s,
                        'l’ensemble de l’accord-cadre') as subject,
                    a.reference || ', lot ' || l.number as agreement, o.starts_on, o.ends_on
                from purchase_order o
                join contractor c on c.id = o.contractor_id
                join framework_agreement a on a.id = o.agreement_id
                join lot l on l.id = o.lot_id
                left join startup s on s.id = o.startup_id
                where o.id = :order and o.number is not null""".formatted(OrderSubjectSql.COVERED))
                .param("order", order.value())
                .query(MessageText.Facts.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
