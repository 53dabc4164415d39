package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person, and the orders within reach that they were presented for. */
@Component
@Transactional(readOnly = true)
class PersonQueries {

    private final JdbcClient jdbc;

    PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PersonSheet(UUID id, String name, Profile profile, int years, String contractor) {}

    /** A team that the person is on. */
    record Membership(
            UUID orderId,
            String number,
            OrderState state,
            boolean refused,
            @Nullable String startup,
            LocalDate presentedOn) {

        public String stateKey() {
            return OrderStanding.of(state, refused, true).key();
        }
    }

    public Optional<PersonSheet> person(UUID id, Reach reach) {
        return jdbc.sql("""
                select p.id, p.name, p.profile, p.years, c.name as contractor
                from team_person p join contractor c on c.id = p.contractor_id
                where p.id = :id and %s""".formatted(Reach.PERSON_SQL))
                .param("id", id)
                .params(reach.params())
                .query(PersonSheet.class)
                .optional();
    }

    public List<Membership> teams(UUID person, Reach reach) {
        return jdbc.sql("""
                select o.id as order_id, o.number, o.state, o.refused, s.name as startup, m.presented_on
                from team_member m
                join purchase_order o on o.id = m.order_id
                left join startup s on s.id = o.startup_id
                where m.person_id = :id and %s
                order by m.presented_on desc, o.number""".formatted(Reach.ORDER_SQL))
                .param("id", person)
                .params(reach.params())
                .query(Membership.class)
                .list();
    }
}
