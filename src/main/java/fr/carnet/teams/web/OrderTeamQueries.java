package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.teams.MemberDaysSql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the team of one order, what its units ask, and who may still join. Only {@link #order} checks the reach: call it first.
 */
@Component
@Transactional(readOnly = true)
class OrderTeamQueries {

    private final JdbcClient jdbc;
    private final MemberDaysSql days;

    OrderTeamQueries(JdbcClient jdbc, MemberDaysSql days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    record OrderHead(
            UUID id,
            String number,
            OrderState state,
            boolean refused,
            String contractor,
            @Nullable String startup) {

        public String stateKey() {
            return OrderStanding.of(state, refused, true).key();
        }
    }

    /** Someone on the team, who cannot leave it after logging days. */
    record Member(UUID id, String name, Profile profile, int years, LocalDate presentedOn, boolean hasDays) {}

    /** A profile that a unit of the order asks for. */
    record Asked(
            String code,
            Profile profile,
            int minimumYears,
            @Nullable String clause) {}

    record Candidate(UUID id, String name, Profile profile, int years) {}

    public Optional<OrderHead> order(UUID id, Reach reach) {
        return jdbc.sql("""
                select o.id, o.number, o.state, o.refused, c.name as contractor, s.name as startup
                from purchase_order o
                join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                where o.id = :id and o.number is not null and %s""".formatted(Reach.ORDER_SQL))
                .param("id", id)
                .params(reach.params())
                .query(OrderHead.class)
                .optional();
    }

    public List<Member> members(UUID order) {
        return jdbc.sql("""
                select p.id, p.name, p.profile, p.years, m.presented_on,
                       %s as has_days
                from team_member m join team_person p on p.id = m.person_id
                where m.order_id = ?
                order by p.name collate "fr-x-icu", p.id""".formatted(days.exist()))
                .param(order)
                .query(Member.class)
                .list();
    }

    public List<Asked> asked(UUID order) {
        return jdbc.sql("""
                select l.code, w.profile, w.minimum_years, concat_ws(', ', a.reference, a.clauses ->> 'profiles') as clause
                from order_line l
                join purchase_order o on o.id = l.order_id
                join framework_agreement a on a.id = o.agreement_id
                join work_unit_profile w on w.work_unit_id = l.work_unit_id
                where l.order_id = ?
                order by l.position, w.profile""").param(order).query(Asked.class).list();
    }

    /** The company's people who are not on the team yet. */
    public List<Candidate> candidates(UUID order) {
        return jdbc.sql("""
                select p.id, p.name, p.profile, p.years
                from team_person p join purchase_order o on o.contractor_id = p.contractor_id
                where o.id = ?
                  and not exists (select 1 from team_member m where m.order_id = o.id and m.person_id = p.id)
                order by p.name collate "fr-x-icu", p.id""").param(order).query(Candidate.class).list();
    }
}
