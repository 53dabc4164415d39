package fr.carnet.teams;

import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads who is on the team of an order, one row each, and reads what the order asks of them. */
@Repository
class TeamStore {

    private static final String REQUIREMENTS = """
            select distinct o.number, l.code, w.profile, w.minimum_years,
                   concat_ws(', ', a.reference, a.clauses ->> 'profiles') as clause
            from purchase_order o
            join framework_agreement a on a.id = o.agreement_id
            join order_line l on l.order_id = o.id
            join work_unit_profile w on w.work_unit_id = l.work_unit_id
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order issued to a company. */
    record IssuedOrder(OrderId id, String number, OrderState state) {}

    Optional<IssuedOrder> order(OrderId id, UUID contractor) {
        return jdbc.sql("""
                select o.number, o.state from purchase_order o
                where o.id = :id and o.contractor_id = :contractor and o.number is not null""")
                .param("id", id.value())
                .param("contractor", contractor)
                .query((row, index) ->
                        new IssuedOrder(id, row.getString("number"), OrderState.valueOf(row.getString("state"))))
                .optional();
    }

    Requirements requirements(OrderId order) {
        return requirements(REQUIREMENTS + " where o.id = :id", order.value());
    }

    /** What the open orders that this person is presented for ask. */
    Requirements requirements(PersonId person) {
        return requirements(REQUIREMENTS + """
                join team_member m on m.order_id = o.id
                where m.person_id = :id and o.state in\s""" + OrderState.OPEN_SQL, person.value());
    }

    private Requirements requirements(String sql, UUID id) {
        return new Requirements(jdbc.sql(sql)
                .param("id", id)
                .query((row, index) -> new Requirement(
                        row.getString("number"),
                        row.getString("code"),
                        Profile.valueOf(row.getString("profile")),
                        row.getInt("minimum_years"),
                        row.getString("clause")))
                .list());
    }

    /** Puts a person on a team; false where the person is on it already. */
    boolean add(OrderId order, PersonId person, LocalDate presentedOn) {
        return jdbc.sql("""
                insert into team_member (order_id, person_id, presented_on) values (:order, :person, :on)
                on conflict do nothing""")
                        .param("order", order.value())
                        .param("person", person.value())
                        .param("on", presentedOn)
                        .update()
                == 1;
    }

    boolean remove(OrderId order, PersonId person) {
        return jdbc.sql("delete from team_member where order_id = :order and person_id = :person")
                        .param("order", order.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
