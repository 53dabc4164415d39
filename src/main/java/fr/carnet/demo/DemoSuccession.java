package fr.carnet.demo;

import fr.carnet.demo.DemoCatalogue.Award;
import fr.carnet.demo.DemoOrder.Line;
import fr.carnet.shared.Actor;
import fr.carnet.shared.French;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * What goes wrong with contractors: an order refused by the first in rank and ordered anew from the second, an award that was
 * suspended for a while, poor executions. Played last, with a chance of its own, so that nothing else depends on it.
 */
final class DemoSuccession {

    private static final long SEED = 2018;
    private static final String BUYER = "Dominique Acheteur";
    private static final String REFUSAL = "Toutes nos équipes de ce profil sont engagées jusqu’à la fin du trimestre.";

    private final DemoWorld world;
    private final UUID buyer;
    private final DemoActors actors;
    private final LocalDate day;

    DemoSuccession(DemoWorld other, UUID buyer) {
        this.world = new DemoWorld(other.jdbc(), other.today(), new Random(SEED));
        this.buyer = buyer;
        this.actors = new DemoActors(world, buyer);
        this.day = world.today().minusDays(1);
    }

    void play(List<DemoOrder> orders, DemoCatalogue catalogue) {
        model(orders, catalogue).ifPresent(model -> {
            List<Award> ranks = catalogue.awardsOf(model.award().lot());
            refuseAndOrderAnew(model, ranks.get(0), ranks.get(1), catalogue);
            suspendInThePast(ranks.get(ranks.size() - 1));
            executePoorly(ranks.get(0), orders);
        });
    }

    /** The last order for a startup that the first in rank of several got. */
    private static Optional<DemoOrder> model(List<DemoOrder> orders, DemoCatalogue catalogue) {
        return orders.stream()
                .filter(order -> order.startup() != null && order.days().signum() > 0)
                .filter(order -> order.award().rank() == 1
                        && catalogue.awardsOf(order.award().lot()).size() > 1)
                .reduce((one, next) -> next);
    }

    private void refuseAndOrderAnew(DemoOrder model, Award first, Award second, DemoCatalogue catalogue) {
        DemoOrder refused = draft(model, first, catalogue);
        DemoOrder anew = draft(model, second, catalogue);
        new DemoOrderWriter(world, buyer, catalogue).write(List.of(refused, anew));
        Actor refuser = actors.correspondent(first.contractor());
        UUID entry = world.id();
        issue(refused, 9);
        world.update("update purchase_order set state = 'CANCELLED', refused = true where id = ?", refused.id());
        change(refused, "CANCELLED", refuser, 10, REFUSAL);
        world.update("""
                insert into award_journal (id, award_id, kind, by_contractor, order_id, happened_on, reason, account_id, actor, recorded_at)
                values (?, ?, 'REFUSAL', true, ?, ?, ?, ?, ?, ?)""", entry, first.id(), refused.id(), day, REFUSAL, refuser.accountId(), refuser.name(), at(10));
        world.update("""
                insert into order_ground (order_id, award_id, rank, contractor, ground, entry_id, facts, clause, account_id, actor, recorded_at)
                select ?, w.id, w.rank, c.name, 'REFUSAL', ?, ?, a.reference || coalesce(', ' || (a.clauses ->> 'allocation'), ''), ?, ?, ?
                from award w join contractor c on c.id = w.contractor_id join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id where w.id = ?""", anew.id(), entry, REFUSAL, buyer, BUYER, at(11), first.id());
        world.update("update purchase_order set replaces_id = ? where id = ?", refused.id(), anew.id());
        issue(anew, 14);
        world.update("update purchase_order set state = 'ACKNOWLEDGED' where id = ?", anew.id());
        change(anew, "ACKNOWLEDGED", actors.correspondent(second.contractor()), 16, "");
        new DemoDeliverables(world, buyer).play(List.of(acknowledged(anew)));
    }

    private DemoOrder draft(DemoOrder model, Award award, DemoCatalogue catalogue) {
        LocalDate start = WorkingDays.after(world.today().plusDays(11), 1);
        return new DemoOrder(
                world.id(),
                "DRAFT",
                award,
                model.startup(),
                List.of(),
                model.phase(),
                day,
                start,
                start.plusMonths(3).minusDays(1),
                model.lines().stream()
                        .map(line -> new Line(
                                world.id(), line.unit(), line.quantity(), catalogue.price(award, line.unit(), day)))
                        .toList());
    }

    private static DemoOrder acknowledged(DemoOrder order) {
        return new DemoOrder(
                order.id(),
                "ACKNOWLEDGED",
                order.award(),
                order.startup(),
                order.incubators(),
                order.phase(),
                order.issuedOn(),
                order.startsOn(),
                order.endsOn(),
                order.lines());
    }

    private void issue(DemoOrder order, int hour) {
        int sequence = world.jdbc()
                .sql("""
                insert into order_counter (agreement_id, year, last_number) values (?, ?, 1)
                on conflict (agreement_id, year) do update set last_number = order_counter.last_number + 1
                returning last_number""")
                .params(order.award().agreement(), day.getYear())
                .query(Integer.class)
                .single();
        world.update(
                """
                update purchase_order o set state = 'ISSUED', number_year = ?, number_in_year = ?, issued_at = ?, issued_on = ?,
                    number = (select a.number_prefix from framework_agreement a where a.id = o.agreement_id)
                        || '-' || ? || '-' || lpad(cast(? as text), 4, '0')
                where id = ?""", day.getYear(), sequence, at(hour), day, Integer.toString(day.getYear()), sequence, order.id());
        change(order, "ISSUED", actors.buyer(), hour, "");
    }

    private void change(DemoOrder order, String state, Actor actor, int hour, String reason) {
        world.update(
                "insert into order_change (order_id, state, account_id, actor, changed_at, reason) values (?, ?, ?, ?, ?, ?)",
                order.id(),
                state,
                actor.accountId(),
                actor.name(),
                at(hour),
                reason);
    }

    private void suspendInThePast(Award award) {
        LocalDate until = world.today().minusDays(20);
        world.update("update award set suspended_until = ? where id = ?", until, award.id());
        world.update("""
                insert into award_suspension (award_id, suspended_until, reason, account_id, actor, recorded_at)
                values (?, ?, 'Réorganisation de la société : aucune équipe disponible.', ?, ?, ?)""", award.id(), until, buyer, BUYER, world.during(until.minusDays(30)));
    }

    /** One that waits for its answer, on the last order under way of that award. */
    private void executePoorly(Award award, List<DemoOrder> orders) {
        orders.stream()
                .filter(order -> order.state().equals("IN_PROGRESS"))
                .filter(order -> order.award().equals(award))
                .filter(order -> order.startsOn().isBefore(world.today().minusDays(7)))
                .reduce((one, next) -> next)
                .ifPresent(order -> {
                    LocalDate on = WorkingDays.onOrBefore(world.today().minusDays(2));
                    world.update(
                            "insert into poor_execution (id, order_id, kind, happened_on, facts, account_id, actor, recorded_at)"
                                    + " values (?, ?, 'BADLY_DONE', ?, 'La mise en production a échoué : aucun retour arrière prévu.', ?, ?, ?)",
                            world.id(),
                            order.id(),
                            on,
                            buyer,
                            BUYER,
                            world.during(on));
                });
    }

    private OffsetDateTime at(int hour) {
        return day.atTime(hour, 20).atZone(French.PARIS).toOffsetDateTime();
    }
}
